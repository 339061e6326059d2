using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Dispatch.EventFlow.Cycles;

/// <summary>Cycles where several dispatchers call different assemblies: each has to turn inside of one of them.</summary>
internal static class ScopedCycles
{
    public static ImmutableArray<FlowCycle> Find(EventFlowGraph graph, Func<EventFlowGraph, ImmutableArray<FlowCycle>> find)
    {
        var found = new List<FlowCycle>();
        foreach (FlowCycle cycle in graph.Scopes
            .SelectMany(scope => find(Restrict(graph, scope)))
            .OrderBy(static cycle => cycle.Class).ThenByDescending(static cycle => cycle.Events.Length))
        {
            // What turns in two dispatchers is one cycle, and a part of a larger one is told with that.
            if (!found.Exists(known => known.IsSelf == cycle.IsSelf && cycle.Events.All(known.Events.Contains)))
            {
                found.Add(cycle);
            }
        }

        return [.. found];
    }

    private static EventFlowGraph Restrict(EventFlowGraph graph, ImmutableArray<string> assemblies)
    {
        var handlers = new HashSet<string>(
            graph.Handlers.Where(handler => handler.Bus != Symbols.NativeBus.Name || assemblies.Contains(handler.Assembly)).Select(static handler => handler.Id),
            StringComparer.Ordinal);
        return graph with { Handles = [.. graph.Handles.Where(edge => handlers.Contains(edge.HandlerId))], Scopes = [] };
    }
}
