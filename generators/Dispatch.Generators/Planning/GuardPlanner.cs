using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>Decides which events are guarded against publishing one another without end.</summary>
internal static class GuardPlanner
{
    /// <summary>Null: nothing is written for the event.</summary>
    public static GuardPlan? Plan(DispatcherModel dispatcher, IEnumerable<HandlerModel> handlers)
    {
        int maxDepth = dispatcher.Nesting.MaxDepth;
        if (maxDepth == int.MaxValue)
        {
            return null;
        }

        EquatableArray<string> publishers = maxDepth > 0
            ? EquatableArray<string>.Empty
            : handlers.Where(static handler => handler.MayPublish).Select(static handler => handler.Key).Distinct().ToEquatableArray();
        return maxDepth > 0 || publishers.Count > 0 ? new GuardPlan(maxDepth, publishers) : null;
    }

    /// <summary>The events on a cycle; null: there are none.</summary>
    public static GuardsPlan? PlanCycles(DispatchPlan plan, EquatableArray<PublishedModel> published)
    {
        EventPlan[] events = plan.Events.Where(static planned => planned.Guard is { MaxDepth: 0 }).ToArray();
        if (events.Length == 0)
        {
            return null;
        }

        // What may publish any event leads to one node more, which leads to all.
        var byHandler = published.GroupBy(static model => model.Handler).ToDictionary(static group => group.Key, static group => group.First().Events);
        var edges = new List<int>[events.Length + 1];
        for (int i = 0; i < events.Length; i++)
        {
            edges[i] = TargetsOf(events[i], events, byHandler);
        }

        edges[events.Length] = Enumerable.Range(0, events.Length).ToList();
        bool[] isOnCycle = Cycles.Find(edges);
        var guarded = events.Where((_, index) => isOnCycle[index])
            .Select(static planned => new GuardedEventPlan(planned.Member, planned.Event.TypeName, planned.TakesContext))
            .ToEquatableArray();
        return guarded.Count == 0 ? null : new GuardsPlan(plan.Core.Header, plan.Core.Hint + ".Guards", guarded);
    }

    private static List<int> TargetsOf(EventPlan planned, EventPlan[] events, Dictionary<string, EquatableArray<PublishedEventModel>> byHandler)
    {
        var targets = new HashSet<int>();
        foreach (string handler in planned.Guard!.Publishers)
        {
            if (!byHandler.TryGetValue(handler, out EquatableArray<PublishedEventModel> found))
            {
                continue;
            }

            foreach (PublishedEventModel e in found)
            {
                if (e.TypeName is null)
                {
                    targets.Add(events.Length);
                    continue;
                }

                for (int i = 0; i < events.Length; i++)
                {
                    if (MayReach(e, events[i].Event))
                    {
                        targets.Add(i);
                    }
                }
            }
        }

        return targets.ToList();
    }

    /// <summary>Whether the observers of a known event may run: those of the type itself, of a base, or of a derived type.</summary>
    private static bool MayReach(PublishedEventModel published, EventModel known) =>
        published.TypeName == known.TypeName
        || published.Bases.Contains(known.TypeName, StringComparer.Ordinal)
        || known.Kind == EventKind.Object
        || (!published.IsExact && known.Bases.Contains(published.TypeName!, StringComparer.Ordinal));
}
