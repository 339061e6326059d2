using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>Reports an executable whose observers nobody calls: DSP0019, once, at the first observer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingDispatcherAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DispatcherRules.Missing];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule or OutputKind.WindowsRuntimeMetadata
                || DispatchTypes.TryCreate(start.Compilation) is not { } types)
            {
                return;
            }

            var observers = new ConcurrentBag<ObserverDeclaration>();
            int dispatchers = 0;
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    if (types.IsDispatcher(type))
                    {
                        Interlocked.Increment(ref dispatchers);
                    }

                    foreach (ObserverDeclaration declaration in types.DeclarationsOf(type))
                    {
                        observers.Add(declaration);
                    }
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                if (Volatile.Read(ref dispatchers) == 0)
                {
                    Report(end, observers);
                }
            });
        });
    }

    private static void Report(CompilationAnalysisContext context, ConcurrentBag<ObserverDeclaration> observers)
    {
        ObserverDeclaration? first = null;
        foreach (ObserverDeclaration declaration in observers)
        {
            if (declaration.Match().Problem == ShapeProblem.None && (first is null || Compare(declaration, first) < 0))
            {
                first = declaration;
            }
        }

        if (first is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DispatcherRules.Missing, first.Location(context.CancellationToken), Names.Of(first.Observer), Names.Of(first.Event)));
        }
    }

    private static int Compare(ObserverDeclaration left, ObserverDeclaration right)
    {
        SyntaxReference? a = left.Attribute.ApplicationSyntaxReference;
        SyntaxReference? b = right.Attribute.ApplicationSyntaxReference;
        int byFile = string.CompareOrdinal(a?.SyntaxTree.FilePath, b?.SyntaxTree.FilePath);
        return byFile != 0 ? byFile : (a?.Span.Start ?? 0).CompareTo(b?.Span.Start ?? 0);
    }
}
