using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.EventFlow.Solving;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>What happens to collections while something is published.</summary>
internal static class CollectionFlows
{
    public static ImmutableArray<FlowEnumeration> Enumerations(AnalysisRun run, EventTable events)
    {
        var found = new List<FlowEnumeration>();
        foreach (IMethodSymbol method in run.Solver.Methods)
        {
            foreach (FlowEntry entry in run.Solver.SummaryOf(method))
            {
                if (entry.Enumerated.IsEmpty || entry.Changed is not null || events.Add(entry.Event, entry.ClrEvent, entry.Bus, entry.Kind) is not { } eventId)
                {
                    continue;
                }

                foreach (ISymbol field in entry.Enumerated)
                {
                    found.Add(new FlowEnumeration(IdOf(field), field.Name, eventId, entry.Mode, entry.Place.ToLocation()));
                }
            }
        }

        return [.. found.Distinct().OrderBy(static one => one.Location).ThenBy(static one => one.FieldId, System.StringComparer.Ordinal).ThenBy(static one => one.EventId, System.StringComparer.Ordinal)];
    }

    public static ImmutableArray<FlowChange> Changes(IReadOnlyList<HandlerFlow> handlers)
    {
        var found = new List<FlowChange>();
        var known = new HashSet<(string Handler, string Field)>();
        foreach (HandlerFlow handler in handlers)
        {
            foreach (FlowEntry entry in handler.Entries)
            {
                if (entry.Changed is { } field && known.Add((handler.Node.Id, IdOf(field))))
                {
                    found.Add(new FlowChange(handler.Node.Id, IdOf(field), PathOf(entry, field)));
                }
            }
        }

        return [.. found.OrderBy(static change => change.HandlerId, System.StringComparer.Ordinal).ThenBy(static change => change.FieldId, System.StringComparer.Ordinal)];
    }

    private static ImmutableArray<FlowStep> PathOf(FlowEntry entry, ISymbol field)
    {
        var steps = ImmutableArray.CreateBuilder<FlowStep>();
        for (FlowEntry? current = entry; current is not null; current = current.Next)
        {
            if (current.Callee is { MethodKind: MethodKind.AnonymousFunction })
            {
                continue;
            }

            steps.Add(new FlowStep(current.Callee is { } callee ? Identity.ShortName(callee) : field.Name, current.Place.ToLocation()));
        }

        return steps.ToImmutable();
    }

    private static string IdOf(ISymbol field) => $"[{Identity.AssemblyOf(field)}]{field.GetDocumentationCommentId()}";
}
