using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>Reports Before and After that have no effect or contradict each other: DSP0014 and DSP0015.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerOrderAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] s_arguments = ["Before", "After"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [OrderRules.NamesStranger, OrderRules.Contradicts];

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

            var declarations = new ConcurrentBag<ObserverDeclaration>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    foreach (ObserverDeclaration declaration in types.DeclarationsOf((INamedTypeSymbol)symbol.Symbol))
                    {
                        declarations.Add(declaration);
                        ReportStrangers(symbol, types, declaration);
                    }
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (Diagnostic diagnostic in OrderContradictions.Find(declarations, end.CancellationToken))
                {
                    end.ReportDiagnostic(diagnostic);
                }
            });
        });
    }

    private static void ReportStrangers(SymbolAnalysisContext context, DispatchTypes types, ObserverDeclaration declaration)
    {
        foreach (string argument in s_arguments)
        {
            if (declaration.Named(argument) is not { TypeKind: not TypeKind.Error } named)
            {
                continue;
            }

            string? reason = SymbolEqualityComparer.Default.Equals(named, declaration.Observer)
                ? "is this observer itself"
                : Observes(types, named, declaration.Event) ? null : "does not observe that event";
            if (reason is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    OrderRules.NamesStranger,
                    declaration.NamedLocation(argument, context.CancellationToken),
                    argument, Names.Of(named), reason, Names.Of(declaration.Event)));
            }
        }
    }

    /// <summary>Whether one publish can run both: the type observes the event, a base of it or something derived from it.</summary>
    private static bool Observes(DispatchTypes types, INamedTypeSymbol observer, ITypeSymbol eventType)
    {
        foreach (ObserverDeclaration declaration in types.DeclarationsOf(observer))
        {
            if (EventRelation.IsOrDerivesFrom(eventType, declaration.Event) || EventRelation.IsOrDerivesFrom(declaration.Event, eventType))
            {
                return true;
            }
        }

        return types.ObservesAll(observer);
    }
}
