using System;
using System.Collections.Generic;
using Dispatch.Flow.Model;

namespace Dispatch.Flow.Queries;

/// <summary>How a publish of one event leads to another.</summary>
internal static class FlowPaths
{
    /// <summary>The shortest way from one event to another, at least one hop; the first by id among equally short ones. Null if there is none.</summary>
    public static IReadOnlyList<FlowHop>? Shortest(FlowIndex index, string from, string to)
    {
        var cameBy = new Dictionary<string, FlowHop>(StringComparer.Ordinal);
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out string? current))
        {
            foreach (FlowEdge edge in index.From(current))
            {
                // The start counts as found only when a turn comes back to it.
                if (cameBy.TryAdd(edge.To, new FlowHop(current, edge)))
                {
                    if (edge.To == to)
                    {
                        return Back(cameBy, from, to);
                    }

                    next.Enqueue(edge.To);
                }
            }
        }

        return null;
    }

    private static List<FlowHop> Back(Dictionary<string, FlowHop> cameBy, string from, string to)
    {
        var path = new List<FlowHop>();
        string at = to;
        do
        {
            FlowHop hop = cameBy[at];
            path.Insert(0, hop);
            at = hop.Event;
        }
        while (at != from);
        return path;
    }
}
