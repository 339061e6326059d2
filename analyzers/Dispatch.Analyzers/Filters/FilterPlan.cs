using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The filters around each event and each handler, as the generator plans them.</summary>
internal sealed class FilterPlan(
    DispatchTypes types, IAssemblySymbol assembly, ImmutableArray<ObserverDeclaration> observers, ImmutableArray<FilterDeclaration> filters)
{
    private readonly List<Handler> _handlers = [];
    private readonly Dictionary<AttributeData, Diagnostic> _found = [];

    /// <summary>One problem for each attribute at most, in the order of the events' names.</summary>
    public IEnumerable<Diagnostic> Problems(CancellationToken cancellationToken)
    {
        foreach (ObserverDeclaration observer in observers.OrderBy(static observer => Names.Full(observer.Observer), StringComparer.Ordinal))
        {
            HandlerMatch match = observer.Match();
            if (match.Problem != ShapeProblem.None)
            {
                continue;
            }

            if (FilterReach.IsRequest(observer.Event))
            {
                PlanRequest(observer, match, cancellationToken);
            }
            else
            {
                _handlers.Add(PlanHandler(observer, match, cancellationToken));
            }
        }

        IEnumerable<ITypeSymbol> events = _handlers.Select(static handler => handler.Event)
            .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default)
            .OrderBy(static type => Names.Full(type), StringComparer.Ordinal);
        foreach (ITypeSymbol known in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            PlanEvent(known, cancellationToken);
        }

        return _found.Values;
    }

    private Handler PlanHandler(ObserverDeclaration observer, HandlerMatch match, CancellationToken cancellationToken)
    {
        bool observesItself = SymbolEqualityComparer.Default.Equals(observer.Observer, observer.Event);
        List<Use> uses = Uses(
            filters.Where(filter => SymbolEqualityComparer.Default.Equals(filter.Marked, match.Method)
                || (!observesItself && SymbolEqualityComparer.Default.Equals(filter.Marked, observer.Observer))),
            observer.Event);
        string name = Names.Of(match.Method!);
        string? asynchronous = match.Signature.IsAsync ? name : null;
        Check(uses, observer.Event, $"'{name}'", asynchronous, cancellationToken);
        return new Handler(observer.Event, asynchronous ?? AsyncFilter(uses));
    }

    /// <summary>All filters of a request are one chain around its one handler.</summary>
    private void PlanRequest(ObserverDeclaration observer, HandlerMatch match, CancellationToken cancellationToken)
    {
        List<Use> uses = Uses(
            filters.Where(filter => SymbolEqualityComparer.Default.Equals(filter.Marked, match.Method)
                || SymbolEqualityComparer.Default.Equals(filter.Marked, observer.Observer) || IsAround(filter, observer.Event)),
            observer.Event);
        string name = Names.Of(match.Method!);
        Check(uses, observer.Event, $"the request {Names.Of(observer.Event)}", match.Signature.IsAsync ? name : null, cancellationToken);
    }

    private bool IsAround(FilterDeclaration filter, ITypeSymbol known) => filter.Marked is INamedTypeSymbol marked
        && (filter.Event is { } named
            ? types.IsDispatcher(marked) && EventRelation.IsOrDerivesFrom(known, named)
            : types.IsDispatcher(marked) || EventRelation.IsOrDerivesFrom(known, marked));

    private void PlanEvent(ITypeSymbol known, CancellationToken cancellationToken)
    {
        List<Use> uses = Uses(filters.Where(filter => IsAround(filter, known)), known);
        string? asynchronous = _handlers.Find(handler => handler.Asynchronous is not null && EventRelation.IsOrDerivesFrom(known, handler.Event))?.Asynchronous;
        Check(uses, known, $"the event {Names.Of(known)}", asynchronous, cancellationToken);
    }

    private void Check(List<Use> uses, ITypeSymbol known, string surrounded, string? asynchronous, CancellationToken cancellationToken)
    {
        asynchronous ??= AsyncFilter(uses);
        foreach (Use use in uses)
        {
            ITypeSymbol? taken = (asynchronous is null ? use.Sync : use.Async)?.Message;
            if (asynchronous is not null && use.Async is null)
            {
                Add(use, FilterRules.SynchronousAroundAsynchronous, Names.Of(use.Declaration.Filter), surrounded, $"'{asynchronous}'", use.Sync?.IsRequest == true ? "IAsyncRequestFilter" : "IAsyncEventFilter");
            }
            else if (known.IsValueType && taken is { IsReferenceType: true })
            {
                Add(use, FilterRules.Boxed, Names.Of(use.Declaration.Filter), Names.Of(taken), Names.Of(known));
            }
        }

        void Add(Use use, DiagnosticDescriptor rule, params object[] arguments)
        {
            if (!_found.ContainsKey(use.Declaration.Attribute))
            {
                _found.Add(use.Declaration.Attribute, Diagnostic.Create(rule, use.Declaration.Location(cancellationToken), arguments));
            }
        }
    }

    private static string? AsyncFilter(List<Use> uses) =>
        uses.Find(static use => use.Sync is null && use.Async is not null) is { } only ? Names.Of(only.Declaration.Filter) : null;

    private List<Use> Uses(IEnumerable<FilterDeclaration> declarations, ITypeSymbol known) => declarations
        .Where(declaration => FilterShape.Check(declaration.Filter, assembly) == ShapeProblem.None)
        .Select(declaration => new Use(declaration, Best(declaration, known, isAsync: false), Best(declaration, known, isAsync: true)))
        .Where(static use => use.Sync is not null || use.Async is not null)
        .OrderBy(static use => Names.Full(use.Declaration.Filter), StringComparer.Ordinal)
        .ToList();

    /// <summary>The interface for the event itself, else for a base type of it, else for any event.</summary>
    private static FilterContract? Best(FilterDeclaration declaration, ITypeSymbol known, bool isAsync) => declaration.Contracts()
        .Where(contract => FilterReach.IsFor(contract, RequestShape.Of(known)) && contract.IsAsync == isAsync
            && (contract.Message is not { } taken || EventRelation.IsOrDerivesFrom(known, taken) || taken.SpecialType == SpecialType.System_Object))
        .OrderBy(contract => contract.Message is null ? 2 : SymbolEqualityComparer.Default.Equals(contract.Message, known) ? 0 : 1)
        .ThenBy(static contract => contract.Message is null ? "" : Names.Full(contract.Message), StringComparer.Ordinal)
        .Select(static contract => (FilterContract?)contract)
        .FirstOrDefault();

    private sealed record Handler(ITypeSymbol Event, string? Asynchronous);

    private sealed record Use(FilterDeclaration Declaration, FilterContract? Sync, FilterContract? Async);
}
