using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>Reports, on a dispatcher, the observers of other assemblies that it cannot call: DSP0020, DSP0022, DSP0023.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModuleAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [ModuleRules.ReferencedObserversNotCalled, ModuleRules.ModuleNotReferenced, ModuleRules.ModuleWithoutObservers];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DispatchTypes.TryCreate(start.Compilation) is not { } types)
            {
                return;
            }

            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    if (types.DispatcherAttributeOf(type) is { } attribute)
                    {
                        Report(symbol, type, ModuleNames.NamedBy(attribute));
                    }
                },
                SymbolKind.NamedType);
        });
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol dispatcher, HashSet<string>? named)
    {
        List<ReferencedModule> modules = ReferencedModule.Read(context.Compilation);
        var referenced = new HashSet<string>();
        foreach (IAssemblySymbol assembly in context.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            referenced.Add(assembly.Name);
        }

        foreach (ReferencedModule module in modules)
        {
            if (named?.Contains(module.Name) == false)
            {
                continue;
            }

            if (module.Version != ModuleManifest.FormatVersion)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    ModuleRules.ReferencedObserversNotCalled, dispatcher.Locations[0], Names.Of(dispatcher), module.Name, module.Version, ModuleManifest.FormatVersion));
                continue;
            }

            foreach (string hidden in module.References)
            {
                // Whoever lists the modules has left it out on purpose.
                if (named is null && !referenced.Contains(hidden) && hidden != context.Compilation.AssemblyName)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        ModuleRules.ModuleNotReferenced, dispatcher.Locations[0], Names.Of(dispatcher), hidden, module.Name));
                }
            }
        }

        ReportNamed(context, dispatcher, named, modules);
    }

    private static void ReportNamed(SymbolAnalysisContext context, INamedTypeSymbol dispatcher, HashSet<string>? named, List<ReferencedModule> modules)
    {
        if (named is null)
        {
            return;
        }

        var sorted = new List<string>(named);
        sorted.Sort(string.CompareOrdinal);
        foreach (string name in sorted)
        {
            ReferencedModule? module = modules.Find(candidate => candidate.Name == name);
            string? problem = module is null ? "has no observers"
                : module.HasDispatcher ? "has a dispatcher of its own for its observers"
                : null;
            if (problem is not null && name != context.Compilation.AssemblyName)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    ModuleRules.ModuleWithoutObservers, dispatcher.Locations[0], Names.Of(dispatcher), name, problem));
            }
        }
    }
}
