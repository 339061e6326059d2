using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.EventFlow.Cycles;

/// <summary>The graph with events only: the best hop of each class between two events, in a fixed order.</summary>
public sealed class HopGraph
{
    private static readonly Comparer<FlowHop> s_strongestFirst = Comparer<FlowHop>.Create(Compare);

    private readonly Dictionary<string, List<FlowHop>> _from = new(StringComparer.Ordinal);

    private HopGraph(List<string> events) => Events = events;

    /// <summary>The ids of the events, sorted.</summary>
    public IReadOnlyList<string> Events { get; }

    /// <summary>Joins both kinds of edges of the graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="includeAllowed">Whether hops with an <c>[AllowCycle]</c> are wanted.</param>
    public static HopGraph Create(EventFlowGraph graph, bool includeAllowed)
    {
        var handlers = new Dictionary<string, HandlerNode>(StringComparer.Ordinal);
        foreach (HandlerNode handler in graph.Handlers)
        {
            handlers[handler.Id] = handler;
        }

        var published = new Dictionary<string, List<PublishesEdge>>(StringComparer.Ordinal);
        foreach (PublishesEdge edge in graph.Publishes)
        {
            if (handlers.ContainsKey(edge.SourceId) && (includeAllowed || edge.AllowedCycle is null))
            {
                if (!published.TryGetValue(edge.SourceId, out List<PublishesEdge>? edges))
                {
                    published.Add(edge.SourceId, edges = []);
                }

                edges.Add(edge);
            }
        }

        var events = new List<string>();
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (EventNode node in graph.Events)
        {
            events.Add(node.Id);
            if (node.AllowedCycle is not null)
            {
                allowed.Add(node.Id);
            }
        }

        var hops = new HopGraph(events);
        foreach (HandlesEdge handles in graph.Handles)
        {
            if (!published.TryGetValue(handles.HandlerId, out List<PublishesEdge>? edges))
            {
                continue;
            }

            foreach (PublishesEdge edge in edges)
            {
                if ((edge.TriggerId is null || edge.TriggerId == handles.EventId) && (includeAllowed || !(allowed.Contains(handles.EventId) || allowed.Contains(edge.EventId))))
                {
                    hops.Add(new FlowHop(
                        handles, handlers[handles.HandlerId], edge, handles.Certainty > edge.Certainty ? handles.Certainty : edge.Certainty,
                        handles.Mode != DeliveryMode.Sync ? handles.Mode : edge.Mode));
                }
            }
        }

        foreach (string id in new List<string>(hops._from.Keys))
        {
            // A stable sort: what is equal stays in the order of the graph.
            hops._from[id] = [.. hops._from[id].OrderBy(static hop => hop, s_strongestFirst)];
        }

        return hops;
    }

    /// <summary>The hops from an event, strongest class first for each target.</summary>
    public IReadOnlyList<FlowHop> From(string eventId) => _from.TryGetValue(eventId, out List<FlowHop>? hops) ? hops : [];

    private void Add(FlowHop hop)
    {
        if (!_from.TryGetValue(hop.From, out List<FlowHop>? hops))
        {
            _from.Add(hop.From, hops = []);
        }

        hops.Add(hop);
    }

    private static int Compare(FlowHop left, FlowHop right)
    {
        int order = string.CompareOrdinal(left.To, right.To);
        order = order != 0 ? order : left.Class.CompareTo(right.Class);
        order = order != 0 ? order : left.Publishes.Path.Length.CompareTo(right.Publishes.Path.Length);
        return order != 0 ? order : string.CompareOrdinal(left.Handler.Id, right.Handler.Id);
    }
}
