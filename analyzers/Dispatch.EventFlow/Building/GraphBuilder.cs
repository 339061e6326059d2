using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Solving;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>Puts handlers, events and summaries together.</summary>
internal sealed class GraphBuilder
{
    private readonly ReaderContext _context;
    private readonly Solver _solver;
    private readonly EventTable _events = new();
    private readonly HandlerIndex _handlers = new();
    private readonly HashSet<string> _handlerIds = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> _handlerMethods = new(SymbolEqualityComparer.Default);
    private readonly List<HandlesEdge> _handles = [];
    private readonly List<PublishesEdge> _publishes = [];
    private readonly List<UnknownEdge> _unknown = [];

    private GraphBuilder(ReaderContext context, Solver solver)
    {
        _context = context;
        _solver = solver;
    }

    public static EventFlowGraph Build(AnalysisRun run, CancellationToken cancellationToken)
    {
        var builder = new GraphBuilder(run.Context, run.Solver);
        builder.AddHandlers(run.Handlers);
        ImmutableArray<PublishSite> sites = builder.AddSites(run.Facts);
        ImmutableArray<MethodNode> methods = builder.AddMethods(cancellationToken);
        ImmutableArray<FlowEnumeration> enumerations = CollectionFlows.Enumerations(run, builder._events);
        builder.Connect(cancellationToken);
        builder.AddUnknown();
        var nodes = new List<HandlerNode>(builder._handlers.All.Count);
        foreach (HandlerFlow handler in builder._handlers.All)
        {
            nodes.Add(handler.Node);
        }

        nodes.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        builder._handles.Sort(static (left, right) => string.CompareOrdinal(left.EventId, right.EventId) is var order and not 0 ? order : string.CompareOrdinal(left.HandlerId, right.HandlerId));
        return new EventFlowGraph(
            run.Context.Compilation.AssemblyName ?? "",
            builder._events.ToNodes(run.Mentions, WrittenHandlers.NodesOf(run.Handlers), WrittenHandlers.ListenedBy(run.Facts)),
            [.. nodes],
            methods,
            sites,
            [.. builder._handles],
            EdgeBuilder.Reduce(builder._publishes),
            [.. builder._unknown])
        {
            Scopes = run.Scopes.Length > 1 ? run.Scopes : [],
            Enumerations = enumerations,
            Changes = CollectionFlows.Changes(builder._handlers.All),
            Root = RootFinder.Find(run.Context.Compilation, run.Context.Buses, run.Types, cancellationToken),
        };
    }

    private void AddHandlers(IReadOnlyList<HandlerFlow> handlers)
    {
        foreach (HandlerFlow handler in handlers)
        {
            if (!_handlerIds.Add(handler.Node.Id))
            {
                continue;
            }

            _handlers.Add(handler);
            _ = _events.Add(handler.Event, handler.ClrEvent, handler.Node.Bus, handler.Kind)
                ?? _events.Add(_context.Compilation.ObjectType, null, handler.Node.Bus, handler.Kind);
            if (handler.Method is not null)
            {
                _handlerMethods.Add(handler.Method.OriginalDefinition);
            }

            AddArms(handler);
        }
    }

    /// <summary>What a handler of a base type asks for by name is handled, even if nobody is seen to publish it.</summary>
    private void AddArms(HandlerFlow handler)
    {
        foreach (FlowEntry entry in handler.Entries)
        {
            foreach (ParamCondition condition in entry.Conditions)
            {
                if (entry.Changed is not null || condition.Ordinal != handler.Ordinal)
                {
                    continue;
                }

                foreach (ITypeSymbol type in condition.Types)
                {
                    if (!TypeRelations.HasTypeParameter(type) && type.TypeKind != TypeKind.Error)
                    {
                        _events.Add(type, null, handler.Node.Bus, handler.Kind);
                    }
                }
            }
        }
    }

    private ImmutableArray<PublishSite> AddSites(IReadOnlyList<MethodFacts> facts)
    {
        var sites = new List<PublishSite>();
        var known = new HashSet<(string, FlowLocation)>();
        foreach (MethodFacts method in facts)
        {
            foreach (PublishFact publish in method.Publishes)
            {
                if (publish.Changed is not null)
                {
                    continue;
                }

                ITypeSymbol type = Wrapped(publish.Wrapper, publish.Event);
                FlowLocation location = publish.Place.ToLocation();
                if (_events.Add(type, publish.ClrEvent, publish.Bus, publish.Kind) is { } id && known.Add((id, location)))
                {
                    sites.Add(new PublishSite(
                        id, Identity.Of(method.Owner), Identity.ShortName(method.Owner), publish.Frame.IsCertain && publish.Frame.Conditions.IsEmpty ? Certainty.Must : Certainty.May,
                        publish.Mode, publish.Frame.IsMany ? Multiplicity.Many : Multiplicity.Once, location));
                }
            }
        }

        sites.Sort(static (left, right) => left.Location.CompareTo(right.Location) is var order and not 0 ? order : string.CompareOrdinal(left.EventId, right.EventId));
        return [.. sites];
    }

    private ImmutableArray<MethodNode> AddMethods(CancellationToken cancellationToken)
    {
        if (!_context.Options.IncludeMethods)
        {
            return [];
        }

        var nodes = new List<MethodNode>();
        foreach (IMethodSymbol method in _solver.Methods)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<FlowEntry> entries = [.. _solver.SummaryOf(method).Where(static entry => entry.Changed is null)];
            if (entries.Count == 0 || !_solver.IsOwn(method) || _handlerMethods.Contains(method) || method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction)
            {
                continue;
            }

            string id = Identity.Of(method);
            nodes.Add(new MethodNode(
                id, Identity.ShortName(method), Identity.FullName(method.ContainingType), Identity.AssemblyOf(method), EventTable.IsVisible(method), !_solver.IsCalled(method), SourcePlace.Of(method).ToLocation()));
            foreach (FlowEntry entry in entries)
            {
                EntryConditions.Decide(entry, -1, null, _solver.Hierarchy, out Certainty certainty, out Breaker breaker);
                Publish(id, null, entry, Identity.AssemblyOf(method), Wrapped(entry.Wrapper, entry.Event), certainty, breaker);
            }
        }

        nodes.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return [.. nodes];
    }

    /// <summary>Handlers may publish events that nothing else does, which then are handled in turn.</summary>
    private void Connect(CancellationToken cancellationToken)
    {
        for (int index = 0; index < _events.Order.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string id = _events.Order[index];
            foreach (HandlerFlow handler in _handlers.For(_events.TypeOf(id)))
            {
                if (Match(id, handler) is { } match)
                {
                    _handles.Add(new HandlesEdge(id, handler.Node.Id, match.Certainty, handler.Node.Mode, match.IsInherited));
                    Flow(id, handler, match);
                }
            }
        }
    }

    private HandlerMatch? Match(string id, HandlerFlow handler)
    {
        if (_events.IsClrEvent(id) || handler.ClrEvent is not null)
        {
            return id == handler.Node.EventId ? new HandlerMatch(Certainty.Must, false, null)
                : _events.ClrEventOf(id) is { } raised && handler.ClrEvent is { } declared && ClrEvents.IsOf(raised, declared) ? new HandlerMatch(Certainty.Must, true, null)
                : null;
        }

        // An observer of all events is none of requests, nor of what another library publishes.
        if (handler is { Event: ITypeParameterSymbol, Node.Bus: NativeBus.Name } && !_events.IsOf(id, MessageKind.Event, NativeBus.Name))
        {
            return null;
        }

        return HandlerMatch.Of(_events.TypeOf(id), handler, _context.Compilation, _context.Buses.ExactBuses.Contains(handler.Node.Bus));
    }

    private void Flow(string trigger, HandlerFlow handler, HandlerMatch match)
    {
        ITypeSymbol received = _events.TypeOf(trigger);
        int ordinal = handler.Ordinal;
        foreach (FlowEntry entry in handler.Entries)
        {
            if (entry.Changed is not null)
            {
                continue;
            }

            bool isPassedOn = entry.Parameter == ordinal && ordinal >= 0;
            bool depends = isPassedOn || TypeRelations.HasTypeParameter(entry.Event) || EntryConditions.DependOn(entry, ordinal);
            if (!depends && trigger != handler.Node.EventId)
            {
                continue;
            }

            if (!EntryConditions.Decide(entry, ordinal, match.Certainty == Certainty.Speculative ? handler.Event : received, _solver.Hierarchy, out Certainty certainty, out Breaker breaker))
            {
                continue;
            }

            ITypeSymbol type = isPassedOn && match.Certainty != Certainty.Speculative ? received : TypeMap.Apply(entry.Event, match.Map);
            bool isMade = entry.Wrapper is not null || (!isPassedOn && TypeRelations.HasTypeParameter(entry.Event));
            Publish(handler.Node.Id, depends ? trigger : null, entry, handler.Node.Assembly, isMade ? Nesting.Fold(Wrapped(entry.Wrapper, type)) : type, certainty, breaker);
        }
    }

    private void Publish(string sourceId, string? trigger, FlowEntry entry, string sourceAssembly, ITypeSymbol type, Certainty certainty, Breaker breaker)
    {
        if (_events.Add(type, entry.ClrEvent, entry.Bus, entry.Kind) is { } eventId)
        {
            string name = entry.ClrEvent is null ? Identity.ShortName(_events.TypeOf(eventId)) : Identity.ShortName(entry.ClrEvent.ContainingType) + "." + entry.ClrEvent.Name;
            _publishes.Add(EdgeBuilder.Create(sourceId, eventId, name, trigger, entry, sourceAssembly, certainty, breaker));
        }
        else
        {
            _unknown.Add(new UnknownEdge(sourceId, entry.Place.ToText(), UnknownReason.UnknownEventType, entry.Place.ToLocation()));
        }
    }

    private static ITypeSymbol Wrapped(INamedTypeSymbol? wrapper, ITypeSymbol type) => wrapper switch
    {
        null => type,
        { Arity: 1 } => wrapper.OriginalDefinition.Construct(type),
        _ => wrapper,
    };

    private void AddUnknown()
    {
        foreach ((IMethodSymbol source, IMethodSymbol target, UnknownReason reason, SourcePlace place) in _solver.Unknown)
        {
            _unknown.Add(new UnknownEdge(Identity.Of(source), Identity.ShortName(target), reason, place.ToLocation()));
        }

        var distinct = new HashSet<UnknownEdge>(_unknown);
        _unknown.Clear();
        _unknown.AddRange(distinct);
        _unknown.Sort(static (left, right) =>
        {
            int order = left.Location.CompareTo(right.Location);
            order = order != 0 ? order : string.CompareOrdinal(left.SourceId, right.SourceId);
            order = order != 0 ? order : string.CompareOrdinal(left.Target, right.Target);
            return order != 0 ? order : left.Reason.CompareTo(right.Reason);
        });
    }
}
