using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>Reports, on a dispatcher, the observers of referenced assemblies that no dispatcher calls: DSP0020.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReferencedObserversAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DispatcherRules.ReferencedObserversNotCalled];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DispatchTypes.TryCreate(start.Compilation) is not { } types
                || start.Compilation.GetTypeByMetadataName(KnownNames.ModuleAttribute) is not { } module
                || start.Compilation.GetTypeByMetadataName(KnownNames.HandlerAttribute) is not { } handler)
            {
                return;
            }

            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    if (types.IsDispatcher(type))
                    {
                        Report(symbol, type, module, handler);
                    }
                },
                SymbolKind.NamedType);
        });
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol dispatcher, INamedTypeSymbol module, INamedTypeSymbol handler)
    {
        foreach (IAssemblySymbol assembly in context.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!ReferencesRuntime(assembly, module.ContainingAssembly))
            {
                continue;
            }

            int count = 0;
            bool isUncalled = false;
            string? first = null;
            foreach (AttributeData attribute in assembly.GetAttributes())
            {
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, module))
                {
                    isUncalled = !HasDispatcher(attribute);
                }
                else if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, handler) && attribute.ConstructorArguments.Length >= 3)
                {
                    count++;
                    first ??= $"{attribute.ConstructorArguments[1].Value}.{attribute.ConstructorArguments[2].Value}";
                }
            }

            if (isUncalled && count > 0)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DispatcherRules.ReferencedObserversNotCalled, dispatcher.Locations[0], Names.Of(dispatcher), count, assembly.Name, first));
            }
        }
    }

    /// <summary>Asks the reference list first, so that the attributes of unrelated assemblies are never read.</summary>
    private static bool ReferencesRuntime(IAssemblySymbol assembly, IAssemblySymbol runtime)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (reference.Name == runtime.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasDispatcher(AttributeData module)
    {
        foreach (var argument in module.NamedArguments)
        {
            if (argument is { Key: "HasDispatcher", Value.Value: true })
            {
                return true;
            }
        }

        return false;
    }
}
