using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Flow.Model;

/// <summary>What one publish surely causes: the number of handler calls and the longest chain.</summary>
internal static class FlowBounds
{
    // A number of calls beyond this says the same to a reader, and does not overflow.
    private const int Most = 1_000_000;

    /// <summary>Fills <see cref="FlowEvent.MustCalls"/> and <see cref="FlowEvent.MustDepth"/>.</summary>
    public static FlowDocument Fill(FlowDocument document)
    {
        var index = new FlowIndex(document);
        Dictionary<string, List<string>> next = document.Events.ToDictionary(
            static item => item.Id,
            item => index.From(item.Id).Where(static edge => edge.Certainty == "must").Select(static edge => edge.To).ToList(),
            StringComparer.Ordinal);
        var bounds = new Dictionary<string, (int Calls, int Depth)>(StringComparer.Ordinal);

        // Rounds, not recursion: an event is known once all that it leads to is; what stays unknown lies on a cycle or leads to one.
        bool grew = true;
        while (grew)
        {
            grew = false;
            foreach (FlowEvent item in document.Events.Where(item => !bounds.ContainsKey(item.Id) && next[item.Id].TrueForAll(bounds.ContainsKey)))
            {
                long calls = index.HandledBy[item.Id].Count(static handles => handles.Certainty == "must") + next[item.Id].Sum(to => (long)bounds[to].Calls);
                bounds.Add(item.Id, ((int)Math.Min(calls, Most), next[item.Id].Select(to => bounds[to].Depth + 1).DefaultIfEmpty(0).Max()));
                grew = true;
            }
        }

        return document with
        {
            Events = [.. document.Events.Select(item => bounds.TryGetValue(item.Id, out (int Calls, int Depth) bound) ? item with { MustCalls = bound.Calls, MustDepth = bound.Depth } : item)],
        };
    }
}
