using System;
using System.Collections.Generic;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>The one defined order of the observers of an event.</summary>
internal static class HandlerOrder
{
    /// <summary>By order, full name and method; then every Before and After is kept. A contradiction keeps the plain order.</summary>
    public static List<HandlerModel> Sort(List<HandlerModel> handlers)
    {
        handlers.Sort(Compare);
        return handlers.Exists(static handler => handler.Before is not null || handler.After is not null) ? Constrain(handlers) : handlers;
    }

    public static int Compare(HandlerModel left, HandlerModel right)
    {
        int result = left.Order.CompareTo(right.Order);
        result = result != 0 ? result : string.CompareOrdinal(left.Observer.MetadataName, right.Observer.MetadataName);
        result = result != 0 ? result : string.CompareOrdinal(left.Method, right.Method);
        return result != 0 ? result : string.CompareOrdinal(left.Event.TypeName, right.Event.TypeName);
    }

    private static List<HandlerModel> Constrain(List<HandlerModel> sorted)
    {
        var remaining = new List<HandlerModel>(sorted);
        var ordered = new List<HandlerModel>(sorted.Count);
        while (remaining.Count > 0)
        {
            int next = Math.Max(0, remaining.FindIndex(candidate => !remaining.Exists(other => MustRunFirst(other, candidate))));
            ordered.Add(remaining[next]);
            remaining.RemoveAt(next);
        }

        return ordered;
    }

    private static bool MustRunFirst(HandlerModel first, HandlerModel second) =>
        !ReferenceEquals(first, second)
        && first.Observer.MetadataName != second.Observer.MetadataName
        && (first.Before == second.Observer.MetadataName || second.After == first.Observer.MetadataName);
}
