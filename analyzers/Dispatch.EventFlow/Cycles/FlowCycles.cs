using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;

namespace Dispatch.EventFlow.Cycles;

/// <summary>Finds the cycles of a graph, each at the strongest class in which it turns.</summary>
public static class FlowCycles
{
    private static readonly CycleClass[] s_classes =
        [CycleClass.Unconditional, CycleClass.Conditional, CycleClass.Guarded, CycleClass.Feedback, CycleClass.GuardedFeedback, CycleClass.Speculative];

    /// <summary>The cycles, the worst first. Deterministic.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="includeAllowed">Whether cycles that an <c>[AllowCycle]</c> accepts are wanted too.</param>
    /// <param name="cancellationToken">Ends the work between two cycles.</param>
    public static ImmutableArray<FlowCycle> Find(EventFlowGraph graph, bool includeAllowed, CancellationToken cancellationToken)
    {
        if (!graph.Scopes.IsEmpty)
        {
            return ScopedCycles.Find(graph, scope => Find(scope, includeAllowed, cancellationToken));
        }

        HopGraph hops = HopGraph.Create(graph, includeAllowed);
        var found = ImmutableArray.CreateBuilder<FlowCycle>();
        var reported = new Dictionary<string, List<HashSet<string>>>(StringComparer.Ordinal);
        var selves = new HashSet<string>(StringComparer.Ordinal);
        Dictionary<string, string> allowed = AllowedEvents(graph);
        foreach (CycleClass @class in s_classes)
        {
            foreach (string id in hops.Events)
            {
                if (SelfHop(hops, id, @class) is { } self && selves.Add(id))
                {
                    found.Add(Create(@class, [id], [self], self, allowed));
                }
            }

            foreach (List<string> component in StrongComponents.Of(hops.Events, node => Targets(hops, node, @class)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var members = new HashSet<string>(component, StringComparer.Ordinal);
                if (reported.TryGetValue(component[0], out List<HashSet<string>>? around) && around.Exists(known => known.IsSupersetOf(members)))
                {
                    continue;
                }

                var ways = new CycleWays(hops, members, @class);
                string? start = component.Find(node => !reported.ContainsKey(node));
                ImmutableArray<FlowHop> witness = start is not null ? ways.ShortestThrough(start) : ways.ShortestAcross(reported) ?? ways.ShortestThrough(component[0]);
                found.Add(Create(@class, [.. component], witness, ways.BestCut(witness, cancellationToken), allowed));
                foreach (string member in component)
                {
                    if (!reported.TryGetValue(member, out List<HashSet<string>>? known))
                    {
                        reported.Add(member, known = []);
                    }

                    known.Add(members);
                }
            }
        }

        return found.ToImmutable();
    }

    private static FlowCycle Create(CycleClass @class, ImmutableArray<string> events, ImmutableArray<FlowHop> witness, FlowHop cut, Dictionary<string, string> allowed)
    {
        string? reason = null;
        foreach (FlowHop hop in witness)
        {
            reason ??= hop.Publishes.AllowedCycle ?? (allowed.TryGetValue(hop.From, out string? accepted) ? accepted : null);
        }

        return new FlowCycle(@class, events, witness, cut) { AllowedReason = reason };
    }

    private static Dictionary<string, string> AllowedEvents(EventFlowGraph graph)
    {
        var allowed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (EventNode node in graph.Events)
        {
            if (node.AllowedCycle is { } reason)
            {
                allowed[node.Id] = reason;
            }
        }

        return allowed;
    }

    private static FlowHop? SelfHop(HopGraph hops, string id, CycleClass @class)
    {
        foreach (FlowHop hop in hops.From(id))
        {
            if (hop.To == id && IsAtLeast(hop, @class))
            {
                return hop;
            }
        }

        return null;
    }

    private static IEnumerable<string> Targets(HopGraph hops, string node, CycleClass @class)
    {
        string? last = null;
        foreach (FlowHop hop in hops.From(node))
        {
            if (hop.To != last && hop.To != node && IsAtLeast(hop, @class))
            {
                last = hop.To;
                yield return hop.To;
            }
        }
    }

    /// <summary>A feedback loop without a breaker has no hop with one; any other class includes all that are stronger.</summary>
    internal static bool IsAtLeast(FlowHop hop, CycleClass @class) =>
        hop.Class <= @class && !(@class == CycleClass.Feedback && hop.Class == CycleClass.Guarded);
}
