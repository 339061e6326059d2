using System;
using System.Collections.Generic;
using System.Collections.Immutable;
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
    private readonly List<(HandlerBinding Binding, HandlerNode Node)> _handlers = [];
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

    public static EventFlowGraph Build(ReaderContext context, Solver solver, IReadOnlyList<HandlerBinding> bindings, IReadOnlyList<MethodFacts> facts, MentionIndex mentions, CancellationToken cancellationToken)
    {
        var builder = new GraphBuilder(context, solver);
        builder.AddHandlers(bindings);
        ImmutableArray<PublishSite> sites = builder.AddSites(facts);
        ImmutableArray<MethodNode> methods = builder.AddMethods(cancellationToken);
        builder.Connect(cancellationToken);
        builder.AddUnknown();
        builder._handlers.Sort(static (left, right) => string.CompareOrdinal(left.Node.Id, right.Node.Id));
        var nodes = ImmutableArray.CreateBuilder<HandlerNode>(builder._handlers.Count);
        foreach ((HandlerBinding _, HandlerNode node) in builder._handlers)
        {
            nodes.Add(node);
        }

        builder._handles.Sort(static (left, right) => string.CompareOrdinal(left.EventId, right.EventId) is var order and not 0 ? order : string.CompareOrdinal(left.HandlerId, right.HandlerId));
        return new EventFlowGraph(
            context.Compilation.AssemblyName ?? "", builder._events.ToNodes(mentions, HandlerNodes(bindings), Listened(facts)), nodes.MoveToImmutable(), methods, sites, [.. builder._handles], EdgeBuilder.Reduce(builder._publishes), [.. builder._unknown]);
    }

    private void AddHandlers(IReadOnlyList<HandlerBinding> bindings)
    {
        var perType = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        foreach (HandlerBinding binding in bindings)
        {
            perType[binding.Type] = perType.TryGetValue(binding.Type, out int count) ? count + 1 : 1;
        }

        foreach (HandlerBinding binding in bindings)
        {
            string? eventId = _events.Add(binding.Event, binding.ClrEvent, binding.Bus, binding.Kind);
            eventId ??= _events.Add(_context.Compilation.ObjectType, null, binding.Bus, binding.Kind)!;
            HandlerNode node = NodeOf(binding, eventId, isOnly: perType[binding.Type] == 1);
            if (_handlerIds.Add(node.Id))
            {
                _handlers.Add((binding, node));
            }

            _handlerMethods.Add(binding.Method.OriginalDefinition);
            AddArms(binding);
        }
    }

    /// <summary>What a handler of a base type asks for by name is handled, even if nobody is seen to publish it.</summary>
    private void AddArms(HandlerBinding binding)
    {
        int ordinal = EventParameter(binding);
        foreach (FlowEntry entry in _solver.SummaryOf(binding.Method))
        {
            foreach (ParamCondition condition in entry.Conditions)
            {
                if (condition.Ordinal != ordinal)
                {
                    continue;
                }

                foreach (ITypeSymbol type in condition.Types)
                {
                    if (!TypeRelations.HasTypeParameter(type))
                    {
                        _events.Add(type, null, binding.Bus, binding.Kind);
                    }
                }
            }
        }
    }

    private static HandlerNode NodeOf(HandlerBinding binding, string eventId, bool isOnly)
    {
        IMethodSymbol method = binding.Method;
        bool isLambda = method.MethodKind == MethodKind.AnonymousFunction;
        string type = Identity.FullName(binding.Type);
        string id = isLambda || method.MethodKind == MethodKind.LocalFunction ? $"{Identity.Of(method)}({eventId})" : $"[{Identity.AssemblyOf(binding.Type)}]{type}.{method.Name}({eventId})";
        string name = isLambda ? Identity.ShortName(method) + " lambda" : isOnly && method.MethodKind == MethodKind.Ordinary ? Identity.ShortName(binding.Type) : $"{Identity.ShortName(binding.Type)}.{method.Name}";
        return new HandlerNode(
            id, name, type, method.Name, eventId, Identity.AssemblyOf(binding.Type), binding.Bus, binding.Mode, binding.Order,
            TypeRelations.IsAbstract(binding.Event), EventTable.IsVisible(binding.Type), SourcePlace.Of(method).ToLocation())
        {
            IsIdempotent = binding.IsIdempotent,
            WaitsWhenFull = binding.WaitsWhenFull,
            IsExternallyTriggered = binding.IsExternallyTriggered,
        };
    }

    private ImmutableArray<PublishSite> AddSites(IReadOnlyList<MethodFacts> facts)
    {
        var sites = new List<PublishSite>();
        var known = new HashSet<(string, FlowLocation)>();
        foreach (MethodFacts method in facts)
        {
            foreach (PublishFact publish in method.Publishes)
            {
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
            IReadOnlyList<FlowEntry> entries = _solver.SummaryOf(method);
            if (entries.Count == 0 || _handlerMethods.Contains(method) || method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction)
            {
                continue;
            }

            string id = Identity.Of(method);
            nodes.Add(new MethodNode(
                id, Identity.ShortName(method), Identity.FullName(method.ContainingType), Identity.AssemblyOf(method), EventTable.IsVisible(method), !_solver.IsCalled(method), SourcePlace.Of(method).ToLocation()));
            foreach (FlowEntry entry in entries)
            {
                Decide(entry, -1, null, out Certainty certainty, out Breaker breaker);
                Publish(id, null, entry, method, Wrapped(entry.Wrapper, entry.Event), certainty, breaker);
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
            foreach ((HandlerBinding binding, HandlerNode node) in _handlers)
            {
                if (Match(id, binding, node) is { } match)
                {
                    _handles.Add(new HandlesEdge(id, node.Id, match.Certainty, binding.Mode, match.IsInherited));
                    Flow(id, binding, node, match);
                }
            }
        }
    }

    private static HashSet<SyntaxNode> HandlerNodes(IReadOnlyList<HandlerBinding> bindings)
    {
        var nodes = new HashSet<SyntaxNode>();
        foreach (HandlerBinding binding in bindings)
        {
            foreach (SyntaxReference declaration in binding.Method.DeclaringSyntaxReferences)
            {
                nodes.Add(declaration.GetSyntax());
            }
        }

        return nodes;
    }

    private static HashSet<string> Listened(IReadOnlyList<MethodFacts> facts)
    {
        var listened = new HashSet<string>(StringComparer.Ordinal);
        foreach (MethodFacts method in facts)
        {
            foreach (ITypeSymbol type in method.Listened)
            {
                listened.Add(Identity.Of(type));
            }
        }

        return listened;
    }

    private HandlerMatch? Match(string id, HandlerBinding binding, HandlerNode node)
    {
        if (_events.IsClrEvent(id) || binding.ClrEvent is not null)
        {
            return id == node.EventId ? new HandlerMatch(Certainty.Must, false, null) : null;
        }

        return HandlerMatch.Of(_events.TypeOf(id), binding, _context.Compilation, _context.Buses.ExactBuses.Contains(binding.Bus));
    }

    private void Flow(string trigger, HandlerBinding binding, HandlerNode node, HandlerMatch match)
    {
        ITypeSymbol received = _events.TypeOf(trigger);
        int ordinal = EventParameter(binding);
        foreach (FlowEntry entry in _solver.SummaryOf(binding.Method))
        {
            bool depends = (entry.Parameter == ordinal && ordinal >= 0) || TypeRelations.HasTypeParameter(entry.Event) || DependsOn(entry, ordinal);
            if (!depends && trigger != node.EventId)
            {
                continue;
            }

            if (!Decide(entry, ordinal, match.Certainty == Certainty.Speculative ? binding.Event : received, out Certainty certainty, out Breaker breaker))
            {
                continue;
            }

            ITypeSymbol type = entry.Parameter == ordinal && ordinal >= 0 && match.Certainty != Certainty.Speculative ? received : TypeMap.Apply(entry.Event, match.Map);
            Publish(node.Id, depends ? trigger : null, entry, binding.Method, Wrapped(entry.Wrapper, type), certainty, breaker);
        }
    }

    private void Publish(string sourceId, string? trigger, FlowEntry entry, IMethodSymbol source, ITypeSymbol type, Certainty certainty, Breaker breaker)
    {
        if (_events.Add(type, entry.ClrEvent, entry.Bus, entry.Kind) is { } eventId)
        {
            string name = entry.ClrEvent is null ? Identity.ShortName(_events.TypeOf(eventId)) : Identity.ShortName(entry.ClrEvent.ContainingType) + "." + entry.ClrEvent.Name;
            _publishes.Add(EdgeBuilder.Create(sourceId, eventId, name, trigger, entry, source, certainty, breaker));
        }
        else
        {
            _unknown.Add(new UnknownEdge(sourceId, entry.Place.ToText(), UnknownReason.UnknownEventType, entry.Place.ToLocation()));
        }
    }

    /// <summary>What is left of the conditions when the type of the event is known; false if it is never published.</summary>
    private static bool Decide(FlowEntry entry, int ordinal, ITypeSymbol? received, out Certainty certainty, out Breaker breaker)
    {
        certainty = entry.Certainty;
        breaker = entry.Breaker;
        foreach (ParamCondition condition in entry.Conditions)
        {
            bool? holds = condition.Ordinal == ordinal && received is not null && !condition.IsFlag ? ConditionCheck.OfTypes(condition, [received]) : null;
            if (holds == false)
            {
                return false;
            }

            if (holds is null)
            {
                certainty = Instantiation.Worst(certainty, Certainty.May);
                breaker = breaker == Breaker.None ? condition.Breaker : breaker;
            }
        }

        return true;
    }

    private static bool DependsOn(FlowEntry entry, int ordinal)
    {
        foreach (ParamCondition condition in entry.Conditions)
        {
            if (condition.Ordinal == ordinal)
            {
                return true;
            }
        }

        return false;
    }

    private static int EventParameter(HandlerBinding binding)
    {
        foreach (IParameterSymbol parameter in binding.Method.Parameters)
        {
            if (parameter.Type is ITypeParameterSymbol || TypeRelations.IsAssignable(binding.Event, parameter.Type) || TypeRelations.HasTypeParameter(parameter.Type))
            {
                return parameter.Ordinal;
            }
        }

        return -1;
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
