using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>
/// Spares a method for each observer that only one event needs, which are most: a thousand methods less are to be compiled, and to be
/// loaded with the dispatcher.
/// </summary>
internal static class InlineCreation
{
    /// <summary>Marks the observers that are made where they are needed.</summary>
    public static void Plan(List<EventPlan> events, EquatableArray<RequestPlan> requests, Dictionary<string, ObserverPlan> observers)
    {
        Dictionary<string, int> uses = events.SelectMany(static planned => planned.Preparations)
            .Concat(requests.SelectMany(static planned => planned.Preparations))
            .GroupBy(static preparation => preparation.Create)
            .ToDictionary(static group => group.Key, static group => group.Count());

        // A dispatcher with a root calls the methods of the root, so they are not alike in both.
        Dictionary<string, string> keys = observers
            .Where(static pair => pair.Value is { IsMadeEachTime: false, Model: { IsStruct: false, IsThunk: false } })
            .Where(pair => uses.TryGetValue("Create_" + pair.Value.Member, out int count) && count == 1)
            .ToDictionary(static pair => "Create_" + pair.Value.Member, static pair => pair.Key);
        for (int i = 0; i < events.Count; i++)
        {
            if (!events[i].Preparations.Any(preparation => keys.ContainsKey(preparation.Create)))
            {
                continue;
            }

            events[i] = events[i] with
            {
                Preparations = events[i].Preparations.Select(preparation =>
                {
                    if (!keys.TryGetValue(preparation.Create, out string? key))
                    {
                        return preparation;
                    }

                    observers[key] = observers[key] with { IsMadeInline = true };
                    return preparation with { Inline = observers[key] };
                }).ToEquatableArray(),
            };
        }
    }
}
