using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>Reports [Parallel] for events whose observers are all known and do not wait: DSP0060.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParallelAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [NestingRules.ParallelWithoutEffect];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Observers of other assemblies, and those of all events, are not looked at here: they may be asynchronous.
            if (DispatchTypes.TryCreate(start.Compilation) is not { } types || ReferencedModule.Read(start.Compilation).Count > 0)
            {
                return;
            }

            var observers = new ConcurrentBag<ObserverDeclaration>();
            var declared = new ConcurrentBag<(ITypeSymbol Event, AttributeData Attribute)>();
            int dispatchers = 0;
            int observersOfAll = 0;
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    foreach (ObserverDeclaration declaration in types.DeclarationsOf(type))
                    {
                        observers.Add(declaration);
                    }

                    bool isDispatcher = types.IsDispatcher(type);
                    Interlocked.Add(ref dispatchers, isDispatcher ? 1 : 0);
                    Interlocked.Add(ref observersOfAll, types.ObservesAll(type) ? 1 : 0);
                    foreach (AttributeData attribute in type.GetAttributes())
                    {
                        if (ConcurrencyShape.IsParallel(attribute) && ConcurrencyShape.ValueOf(attribute) && isDispatcher == (attribute.AttributeClass!.Arity == 1))
                        {
                            declared.Add((isDispatcher ? attribute.AttributeClass.TypeArguments[0] : type, attribute));
                        }
                    }
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                if (dispatchers == 0 || observersOfAll > 0)
                {
                    return;
                }

                foreach ((ITypeSymbol eventType, AttributeData attribute) in declared)
                {
                    Report(end, eventType, attribute, observers);
                }
            });
        });
    }

    private static void Report(CompilationAnalysisContext context, ITypeSymbol eventType, AttributeData attribute, ConcurrentBag<ObserverDeclaration> observers)
    {
        // A type with derived types hands its attribute on to them.
        if (!eventType.IsSealed && !eventType.IsValueType)
        {
            return;
        }

        HandlerMatch[] matches = observers
            .Where(observer => EventRelation.IsOrDerivesFrom(eventType, observer.Event))
            .Select(static observer => observer.Match())
            .Where(static match => match.Problem == ShapeProblem.None)
            .ToArray();
        string? reason = matches.Length == 0 ? null
            : matches.All(static match => !match.Signature.IsAsync) ? "all its observers are synchronous"
            : matches.Length == 1 ? "it has a single observer"
            : null;
        if (reason is not null && attribute.ApplicationSyntaxReference is { } reference)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                NestingRules.ParallelWithoutEffect, Location.Create(reference.SyntaxTree, reference.Span), Names.Of(eventType), reason));
        }
    }
}
