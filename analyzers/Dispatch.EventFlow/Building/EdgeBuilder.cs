using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Solving;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>Turns entries of summaries into edges without symbols.</summary>
internal static class EdgeBuilder
{
    public static PublishesEdge Create(string sourceId, string eventId, string eventName, string? triggerId, FlowEntry entry, string sourceAssembly, Certainty certainty, Breaker breaker) => new(
        sourceId,
        eventId,
        triggerId,
        certainty,
        entry.Mode,
        entry.IsMany ? Multiplicity.Many : Multiplicity.Once,
        breaker,
        GuardsOf(entry),
        PathOf(entry, eventName, out bool isDirect, out string? assembly),
        isDirect,
        entry.ThroughInterface,
        assembly ?? sourceAssembly)
    {
        AllowedCycle = entry.AllowedCycle,
    };

    /// <summary>Sorted, each once, without those that a surer edge with the same ends implies.</summary>
    public static ImmutableArray<PublishesEdge> Reduce(List<PublishesEdge> edges)
    {
        edges.Sort(Compare);
        var kept = new List<PublishesEdge>(edges.Count);
        int first = 0;
        for (int index = 0; index < edges.Count; index++)
        {
            PublishesEdge edge = edges[index];
            if (index > 0 && !HasSameEnds(edges[index - 1], edge))
            {
                first = kept.Count;
            }

            bool isImplied = false;
            for (int known = first; known < kept.Count && !isImplied; known++)
            {
                PublishesEdge other = kept[known];
                isImplied = other.Mode == edge.Mode && other.Certainty <= edge.Certainty && (other.Breaker == Breaker.None || other.Breaker == edge.Breaker)
                    && other.Multiplicity >= edge.Multiplicity && other.AllowedCycle == edge.AllowedCycle;
            }

            if (!isImplied)
            {
                kept.Add(edge);
            }
        }

        return [.. kept];
    }

    private static bool HasSameEnds(PublishesEdge left, PublishesEdge right) =>
        string.Equals(left.SourceId, right.SourceId, StringComparison.Ordinal) && string.Equals(left.EventId, right.EventId, StringComparison.Ordinal)
        && string.Equals(left.TriggerId, right.TriggerId, StringComparison.Ordinal);

    private static int Compare(PublishesEdge left, PublishesEdge right)
    {
        int order = string.CompareOrdinal(left.SourceId, right.SourceId);
        order = order != 0 ? order : string.CompareOrdinal(left.EventId, right.EventId);
        order = order != 0 ? order : string.CompareOrdinal(left.TriggerId, right.TriggerId);
        order = order != 0 ? order : left.Mode.CompareTo(right.Mode);
        order = order != 0 ? order : left.Certainty.CompareTo(right.Certainty);
        order = order != 0 ? order : left.Breaker.CompareTo(right.Breaker);
        order = order != 0 ? order : right.Multiplicity.CompareTo(left.Multiplicity);
        order = order != 0 ? order : left.Path.Length.CompareTo(right.Path.Length);
        for (int index = 0; order == 0 && index < left.Path.Length; index++)
        {
            order = string.CompareOrdinal(left.Path[index].Method, right.Path[index].Method);
            order = order != 0 ? order : left.Path[index].Location.CompareTo(right.Path[index].Location);
        }

        return order;
    }

    private static ImmutableArray<FlowGuard> GuardsOf(FlowEntry entry)
    {
        if (entry.Guards.IsEmpty && entry.Conditions.IsEmpty)
        {
            return [];
        }

        var guards = ImmutableArray.CreateBuilder<FlowGuard>();
        foreach (Guard guard in entry.Guards)
        {
            guards.Add(new FlowGuard((guard.Negated ? "!" : "") + guard.Place.ToText(), guard.Breaker, guard.Place.ToLocation()) { UnsafeReset = guard.UnsafeReset.ToLocation() });
        }

        foreach (ParamCondition condition in entry.Conditions)
        {
            guards.Add(new FlowGuard((condition.Positive ? "" : "!") + condition.Place.ToText(), condition.Breaker, condition.Place.ToLocation()));
        }

        return guards.ToImmutable();
    }

    private static ImmutableArray<FlowStep> PathOf(FlowEntry entry, string eventName, out bool isDirect, out string? assembly)
    {
        var steps = ImmutableArray.CreateBuilder<FlowStep>();
        isDirect = true;
        assembly = null;
        for (FlowEntry? current = entry; current is not null; current = current.Next)
        {
            if (current.Callee is { } callee)
            {
                assembly = Identity.AssemblyOf(callee);
                if (callee.MethodKind == MethodKind.AnonymousFunction)
                {
                    continue;
                }

                isDirect &= callee.MethodKind == MethodKind.LocalFunction;
                steps.Add(new FlowStep(Identity.ShortName(callee), current.Place.ToLocation()));
            }
            else
            {
                assembly = current.Assembly ?? assembly;
                foreach (string step in current.ForeignPath ?? ImmutableArray<string>.Empty)
                {
                    steps.Add(new FlowStep(step, FlowLocation.None));
                }

                isDirect &= current.ForeignPath is not { Length: > 0 };
                steps.Add(new FlowStep(eventName, current.Place.ToLocation()));
            }
        }

        return steps.ToImmutable();
    }
}
