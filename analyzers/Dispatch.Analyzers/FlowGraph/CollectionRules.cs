using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Cycles;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.FlowGraph;

/// <summary>DSP1008: what observers do to the collection over which their publisher runs.</summary>
internal static class CollectionRules
{
    public static void Check(GraphReport report)
    {
        if (report.Graph.Enumerations.IsEmpty || report.Graph.Changes.IsEmpty)
        {
            return;
        }

        HopGraph hops = HopGraph.Create(report.Graph, includeAllowed: true);
        ILookup<string, HandlesEdge> handles = report.Graph.Handles
            .Where(static edge => edge.Certainty != Certainty.Speculative && edge.Mode == DeliveryMode.Sync)
            .ToLookup(static edge => edge.EventId, StringComparer.Ordinal);
        var reported = new HashSet<(FlowLocation, string)>();
        foreach (FlowEnumeration enumeration in report.Graph.Enumerations)
        {
            report.Context.CancellationToken.ThrowIfCancellationRequested();
            if (enumeration.Mode == DeliveryMode.Sync && Find(report.Graph, enumeration, hops, handles) is { } found && reported.Add((enumeration.Location, enumeration.FieldId)))
            {
                string way = string.Join(" → ", found.Way.Select(id => report.EventOf(id).Name).Append(report.Graph.Handlers.First(handler => handler.Id == found.Change.HandlerId).Name)
                    .Concat(found.Change.Path.Select(static step => step.Method)));
                report.Report(
                    GraphRules.ReentrantMutation, [enumeration.Location, .. found.Change.Path.Select(static step => step.Location).Reverse()], DiagnosticSeverity.Warning,
                    enumeration.Field, report.EventOf(enumeration.EventId).Name, way);
            }
        }
    }

    /// <summary>The nearest handler that changes the collection, with the events on the way.</summary>
    private static (FlowChange Change, List<string> Way)? Find(EventFlowGraph graph, FlowEnumeration enumeration, HopGraph hops, ILookup<string, HandlesEdge> handles)
    {
        var cameFrom = new Dictionary<string, string?>(StringComparer.Ordinal) { [enumeration.EventId] = null };
        var pending = new Queue<string>();
        pending.Enqueue(enumeration.EventId);
        while (pending.Count > 0)
        {
            string current = pending.Dequeue();
            foreach (FlowChange change in graph.Changes)
            {
                if (change.FieldId == enumeration.FieldId && handles[current].Any(edge => edge.HandlerId == change.HandlerId))
                {
                    return (change, WayTo(current, cameFrom));
                }
            }

            foreach (FlowHop hop in hops.From(current))
            {
                if (hop.Class <= CycleClass.Guarded && !cameFrom.ContainsKey(hop.To))
                {
                    cameFrom.Add(hop.To, current);
                    pending.Enqueue(hop.To);
                }
            }
        }

        return null;
    }

    private static List<string> WayTo(string last, Dictionary<string, string?> cameFrom)
    {
        var way = new List<string>();
        for (string? current = last; current is not null; current = cameFrom[current])
        {
            way.Insert(0, current);
        }

        return way;
    }
}
