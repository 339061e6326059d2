using System;
using System.Collections.Generic;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>The one defined order of the observers of an event.</summary>
internal static class HandlerOrder
{
    /// <summary>By order, full name and method; then every Before and After is kept. A contradiction keeps the plain order.</summary>
    public static List<HandlerModel> Sort(List<HandlerModel> handlers)
    {
        handlers.Sort(Compare);
        return handlers.Exists(static handler => handler.Before is not null || handler.After is not null) ? Constrain(handlers) : handlers;
    }

    public static int Compare(HandlerModel left, HandlerModel right)
    {
        int result = left.Order.CompareTo(right.Order);
        result = result != 0 ? result : string.CompareOrdinal(left.Observer.OrderName, right.Observer.OrderName);
        result = result != 0 ? result : string.CompareOrdinal(left.Method, right.Method);
        return result != 0 ? result : string.CompareOrdinal(left.Event.TypeName, right.Event.TypeName);
    }

    /// <summary>Kahn's algorithm; of several that may run next, the first by the plain order does.</summary>
    private static List<HandlerModel> Constrain(List<HandlerModel> sorted)
    {
        List<int>[] successors = FindSuccessors(sorted, out int[] predecessors);
        var ordered = new List<HandlerModel>(sorted.Count);
        var ready = new SortedSet<int>();
        var waiting = new SortedSet<int>();
        for (int i = 0; i < sorted.Count; i++)
        {
            (predecessors[i] == 0 ? ready : waiting).Add(i);
        }

        while (ready.Count + waiting.Count > 0)
        {
            // Nothing ready: the rest contradicts itself, which is DSP0015; the plain order decides.
            SortedSet<int> from = ready.Count > 0 ? ready : waiting;
            int next = from.Min;
            from.Remove(next);
            ordered.Add(sorted[next]);
            foreach (int successor in successors[next])
            {
                if (--predecessors[successor] == 0 && waiting.Remove(successor))
                {
                    ready.Add(successor);
                }
            }
        }

        return ordered;
    }

    private static List<int>[] FindSuccessors(List<HandlerModel> sorted, out int[] predecessors)
    {
        var byType = new Dictionary<string, List<int>>();
        for (int i = 0; i < sorted.Count; i++)
        {
            if (!byType.TryGetValue(sorted[i].Observer.OrderName, out List<int>? ofType))
            {
                byType.Add(sorted[i].Observer.OrderName, ofType = []);
            }

            ofType.Add(i);
        }

        var successors = new List<int>[sorted.Count];
        var edges = new HashSet<(int, int)>();
        for (int i = 0; i < sorted.Count; i++)
        {
            successors[i] = [];
            foreach (int later in Named(byType, sorted[i].Observer.OrderName, sorted[i].Before))
            {
                edges.Add((i, later));
            }

            foreach (int earlier in Named(byType, sorted[i].Observer.OrderName, sorted[i].After))
            {
                edges.Add((earlier, i));
            }
        }

        predecessors = new int[sorted.Count];
        foreach ((int earlier, int later) in edges)
        {
            successors[earlier].Add(later);
            predecessors[later]++;
        }

        return successors;
    }

    private static List<int> Named(Dictionary<string, List<int>> byType, string self, string? other) =>
        other is not null && other != self && byType.TryGetValue(other, out List<int>? found) ? found : s_none;

    private static readonly List<int> s_none = [];
}
