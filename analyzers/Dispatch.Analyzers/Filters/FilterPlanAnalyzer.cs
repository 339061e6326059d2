using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>Reports what only all filters and observers of an event together show: DSP0042 and DSP0045.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilterPlanAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [FilterRules.SynchronousAroundAsynchronous, FilterRules.Boxed];

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

            var observers = new ConcurrentBag<ObserverDeclaration>();
            var filters = new ConcurrentBag<FilterDeclaration>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    foreach (ObserverDeclaration declaration in types.DeclarationsOf(type))
                    {
                        observers.Add(declaration);
                    }

                    foreach (FilterDeclaration declaration in FilterDeclaration.Of(type))
                    {
                        filters.Add(declaration);
                    }
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                if (filters.IsEmpty)
                {
                    return;
                }

                foreach (Diagnostic diagnostic in new FilterPlan(types, end.Compilation.Assembly, [.. observers], [.. filters]).Problems(end.CancellationToken))
                {
                    end.ReportDiagnostic(diagnostic);
                }
            });
        });
    }
}
