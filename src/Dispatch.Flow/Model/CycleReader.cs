using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Cycles;

namespace Dispatch.Flow.Model;

/// <summary>The cycles of a graph as the document has them.</summary>
internal static class CycleReader
{
    public static IEnumerable<FlowCycle> Read(EventFlowGraph graph, CancellationToken cancellationToken)
    {
        Dictionary<string, string> names = graph.Events.DistinctBy(static node => node.Id).ToDictionary(static node => node.Id, static node => node.Name, StringComparer.Ordinal);
        ILookup<string, string> handled = graph.Handles.ToLookup(static edge => edge.HandlerId, static edge => edge.EventId, StringComparer.Ordinal);
        foreach (EventFlow.Cycles.FlowCycle cycle in FlowCycles.Find(graph, includeAllowed: true, cancellationToken))
        {
            var events = new HashSet<string>(cycle.Events, StringComparer.Ordinal);
            string @class = Words.Of(cycle.Class.ToString());
            bool isGuess = cycle.Class == CycleClass.Speculative;
            yield return new FlowCycle
            {
                Id = $"{(int)cycle.Class} {@class} {string.Join(' ', cycle.Events)}",
                Class = @class,
                Events = cycle.Events,
                Edges =
                [
                    .. graph.Publishes
                        .Where(edge => events.Contains(edge.EventId) && (isGuess || edge.Certainty != Certainty.Speculative) && (edge.TriggerId is { } trigger ? events.Contains(trigger) : handled[edge.SourceId].Any(events.Contains)))
                        .Where(edge => handled.Contains(edge.SourceId))
                        .Select(FlowDocumentBuilder.EdgeId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                ],
                Witness = [.. Turn(cycle, names)],
                Cut = FlowDocumentBuilder.EdgeId(cycle.Cut.Publishes),
                Accepted = cycle.AllowedReason,
            };
        }
    }

    private static IEnumerable<string> Turn(EventFlow.Cycles.FlowCycle cycle, Dictionary<string, string> names)
    {
        yield return names[cycle.Witness[0].From];
        foreach (FlowHop hop in cycle.Witness)
        {
            yield return hop.Handler.Name;
            foreach (EventFlow.FlowStep step in hop.Publishes.Path.SkipLast(1))
            {
                yield return step.Method;
            }

            yield return names[hop.To];
        }
    }
}
