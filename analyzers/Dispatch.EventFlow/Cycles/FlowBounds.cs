using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.EventFlow.Cycles;

/// <summary>
/// What one publish of an event always causes, along the hops that are certain and run inside the publish. Events on a
/// cycle count once: the cycle itself is another rule's.
/// </summary>
public sealed class FlowBounds
{
    private readonly Dictionary<string, List<string>> _next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _handlers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Length, string? Next)> _deepest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _endless = new(StringComparer.Ordinal);
    private readonly HashSet<string> _caused = new(StringComparer.Ordinal);

    private FlowBounds()
    {
    }

    /// <summary>Computes the bounds of all events, in one pass over the graph.</summary>
    public static FlowBounds Compute(EventFlowGraph graph)
    {
        HopGraph hops = HopGraph.Create(graph, includeAllowed: true);
        var handlers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (HandlesEdge edge in graph.Handles)
        {
            if (edge.Certainty == Certainty.Must)
            {
                handlers[edge.EventId] = (handlers.TryGetValue(edge.EventId, out int known) ? known : 0) + 1;
            }
        }

        // Two handlers that publish the same event make it run twice.
        return Compute(
            hops.Events,
            id => handlers.TryGetValue(id, out int count) ? count : 0,
            id => hops.From(id).Where(static hop => hop.Class == CycleClass.Unconditional).GroupBy(static hop => (hop.Handler.Id, hop.To)).Select(static hop => hop.Key.To));
    }

    /// <summary>As the other overload, for a graph in another form.</summary>
    /// <param name="events">The ids of the events, sorted.</param>
    /// <param name="handlers">How many handlers an event always has.</param>
    /// <param name="next">What its handlers always publish, once for each of them.</param>
    public static FlowBounds Compute(IReadOnlyList<string> events, Func<string, int> handlers, Func<string, IEnumerable<string>> next)
    {
        var bounds = new FlowBounds();
        foreach (string id in events)
        {
            List<string> targets = [.. next(id)];
            bounds._handlers[id] = handlers(id);
            bounds._next.Add(id, targets);
            bounds._caused.UnionWith(targets.Where(target => target != id));
        }

        bounds.Fold(events);
        return bounds;
    }

    /// <summary>Whether another event always causes this one.</summary>
    public bool IsCaused(string eventId) => _caused.Contains(eventId);

    /// <summary>Whether the event lies on a certain cycle, or always leads into one: then the other numbers say the least.</summary>
    public bool IsEndless(string eventId) => _endless.Contains(eventId);

    /// <summary>How many handlers one publish always runs, directly and through what they publish.</summary>
    public long RunsOf(string eventId) => _runs.TryGetValue(eventId, out long runs) ? runs : 0;

    /// <summary>The longest chain of events that always follows, with the event itself.</summary>
    public IReadOnlyList<string> DeepestFrom(string eventId)
    {
        var chain = new List<string>();
        for (string? current = eventId; current is not null && chain.Count <= _next.Count; current = _deepest[current].Next)
        {
            chain.Add(current);
        }

        return chain;
    }

    /// <summary>The way along which most handlers run.</summary>
    public IReadOnlyList<string> WidestFrom(string eventId)
    {
        var way = new List<string>();
        for (string? current = eventId; current is not null && !way.Contains(current);)
        {
            way.Add(current);
            current = _next[current].OrderByDescending(RunsOf).ThenBy(static id => id, StringComparer.Ordinal).FirstOrDefault();
        }

        return way;
    }

    /// <summary>From the ends of the flow backwards; what is still open when it comes up again closes a cycle and is left out.</summary>
    private void Fold(IReadOnlyList<string> events)
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (string root in events)
        {
            // With the place up to which the targets are closed, so that a wide fan-out is looked through once.
            var walk = new Stack<(string Id, int Done)>();
            walk.Push((root, 0));
            while (walk.Count > 0)
            {
                (string id, int done) = walk.Pop();
                if (_runs.ContainsKey(id))
                {
                    continue;
                }

                open.Add(id);
                int missing = _next[id].FindIndex(done, target => !_runs.ContainsKey(target) && !open.Contains(target));
                if (missing >= 0)
                {
                    walk.Push((id, missing));
                    walk.Push((_next[id][missing], 0));
                    continue;
                }

                Close(id);
                open.Remove(id);
            }
        }
    }

    private void Close(string id)
    {
        long runs = _handlers.TryGetValue(id, out long handlers) ? handlers : 0;
        (int Length, string? Next) deepest = (1, null);
        foreach (string target in _next[id])
        {
            if (!_runs.TryGetValue(target, out long further))
            {
                _endless.Add(id);
                continue;
            }

            if (_endless.Contains(target))
            {
                _endless.Add(id);
            }

            runs = Math.Min(runs + further, int.MaxValue);
            int length = _deepest[target].Length + 1;
            if (length > deepest.Length || (length == deepest.Length && string.CompareOrdinal(target, deepest.Next) < 0))
            {
                deepest = (length, target);
            }
        }

        _runs.Add(id, runs);
        _deepest.Add(id, deepest);
    }
}
