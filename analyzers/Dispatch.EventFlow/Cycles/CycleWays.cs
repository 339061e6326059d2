using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;

namespace Dispatch.EventFlow.Cycles;

/// <summary>The ways round inside one component.</summary>
internal sealed class CycleWays(HopGraph hops, HashSet<string> members, CycleClass @class)
{
    /// <summary>Enough to see where the ways meet; counting all of them is exponential.</summary>
    private const int MostWays = 500;

    private const int MostSteps = 20_000;

    private const int MostTries = 16;

    /// <summary>A shortest way from an event back to it, turned so that it starts at the smallest id.</summary>
    public ImmutableArray<FlowHop> ShortestThrough(string start) => Turn(Shortest(start, start));

    /// <summary>A way from one of the known components into another and back; null if there is none.</summary>
    /// <param name="known">The components of each event; every event is in some.</param>
    public ImmutableArray<FlowHop>? ShortestAcross(Dictionary<string, List<HashSet<string>>> known)
    {
        List<FlowHop>? best = null;
        int tries = 0;
        foreach (string node in hops.Events)
        {
            foreach (FlowHop hop in members.Contains(node) ? Next(node) : [])
            {
                if (tries < MostTries && !known[hop.From].Exists(component => component.Contains(hop.To)))
                {
                    tries++;
                    List<FlowHop> back = Shortest(hop.To, hop.From);
                    best = best is null || back.Count + 1 < best.Count ? [hop, .. back] : best;
                }
            }
        }

        return best is null ? null : Turn(best);
    }

    private List<FlowHop> Shortest(string start, string end)
    {
        var cameBy = new Dictionary<string, FlowHop>(StringComparer.Ordinal);
        var pending = new Queue<string>();
        pending.Enqueue(start);
        while (pending.Count > 0)
        {
            foreach (FlowHop hop in Next(pending.Dequeue()))
            {
                if (hop.To == end)
                {
                    return Unwind(hop, start, cameBy);
                }

                if (!cameBy.ContainsKey(hop.To))
                {
                    cameBy.Add(hop.To, hop);
                    pending.Enqueue(hop.To);
                }
            }
        }

        throw new InvalidOperationException("The events of a component are not connected.");
    }

    /// <summary>The hop of the witness that lies on most ways round; the least certain of several.</summary>
    public FlowHop BestCut(ImmutableArray<FlowHop> witness, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<(string, string), int>();
        int ways = 0;
        int steps = 0;
        foreach (FlowHop first in witness)
        {
            // Ways from each event of the witness, one branch at a time.
            var path = new List<FlowHop>();
            var onPath = new HashSet<string>(StringComparer.Ordinal) { first.From };
            var walk = new Stack<IEnumerator<FlowHop>>();
            walk.Push(Next(first.From).GetEnumerator());
            while (walk.Count > 0 && ways < MostWays && steps++ < MostSteps)
            {
                cancellationToken.ThrowIfCancellationRequested();
                IEnumerator<FlowHop> rest = walk.Peek();
                if (!rest.MoveNext())
                {
                    walk.Pop();
                    if (path.Count > 0)
                    {
                        onPath.Remove(path[path.Count - 1].To);
                        path.RemoveAt(path.Count - 1);
                    }

                    continue;
                }

                FlowHop hop = rest.Current;
                if (hop.To == first.From)
                {
                    ways++;
                    Count(hop);
                    path.ForEach(Count);
                }
                else if (onPath.Add(hop.To))
                {
                    path.Add(hop);
                    walk.Push(Next(hop.To).GetEnumerator());
                }
            }
        }

        FlowHop best = witness[0];
        foreach (FlowHop hop in witness)
        {
            int difference = CountOf(hop) - CountOf(best);
            if (difference > 0 || (difference == 0 && hop.Class > best.Class))
            {
                best = hop;
            }
        }

        return best;

        void Count(FlowHop hop) => counts[(hop.From, hop.To)] = CountOf(hop) + 1;

        int CountOf(FlowHop hop) => counts.TryGetValue((hop.From, hop.To), out int count) ? count : 0;
    }

    private IEnumerable<FlowHop> Next(string node)
    {
        string? last = null;
        foreach (FlowHop hop in hops.From(node))
        {
            if (hop.To != last && hop.To != node && members.Contains(hop.To) && FlowCycles.IsAtLeast(hop, @class))
            {
                last = hop.To;
                yield return hop;
            }
        }
    }

    private static List<FlowHop> Unwind(FlowHop closing, string start, Dictionary<string, FlowHop> cameBy)
    {
        var way = new List<FlowHop> { closing };
        for (string node = closing.From; node != start;)
        {
            FlowHop hop = cameBy[node];
            way.Add(hop);
            node = hop.From;
        }

        way.Reverse();
        return way;
    }

    private static ImmutableArray<FlowHop> Turn(List<FlowHop> way)
    {
        int smallest = 0;
        for (int index = 1; index < way.Count; index++)
        {
            smallest = string.CompareOrdinal(way[index].From, way[smallest].From) < 0 ? index : smallest;
        }

        return [.. way.GetRange(smallest, way.Count - smallest), .. way.GetRange(0, smallest)];
    }
}
