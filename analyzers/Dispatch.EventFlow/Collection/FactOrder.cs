using System.Collections.Generic;
using Dispatch.EventFlow.Symbols;

namespace Dispatch.EventFlow.Collection;

/// <summary>An order of methods that does not depend on which thread read which file first.</summary>
internal static class FactOrder
{
    public static void Sort(List<MethodFacts> facts)
    {
        var keyed = new List<(string Key, SourcePlace Place, MethodFacts Facts)>(facts.Count);
        foreach (MethodFacts method in facts)
        {
            keyed.Add((Identity.Of(method.Owner), SourcePlace.Of(method.Owner), method));
        }

        keyed.Sort(static (left, right) =>
        {
            int order = string.CompareOrdinal(left.Key, right.Key);
            order = order != 0 ? order : left.Place.CompareTo(right.Place);
            return order != 0 ? order : FirstOf(left.Facts).CompareTo(FirstOf(right.Facts));
        });
        for (int index = 0; index < keyed.Count; index++)
        {
            facts[index] = keyed[index].Facts;
        }
    }

    private static SourcePlace FirstOf(MethodFacts facts) =>
        facts.Publishes.Length > 0 ? facts.Publishes[0].Place : facts.Calls.Length > 0 ? facts.Calls[0].Place : facts.Subscriptions.Length > 0 ? facts.Subscriptions[0].Place : default;
}
