using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dispatch.Flow.Model;

namespace Dispatch.Flow.Text;

/// <summary>The document in a few lines for a terminal: counts, every cycle, the largest storms, every event.</summary>
internal static class SummaryWriter
{
    private const int Storms = 5;

    public static string Write(FlowDocument document)
    {
        var index = new FlowIndex(document);
        var text = new StringBuilder();
        text.Append(document.Name).Append(": ").Append(Counts(document)).Append('\n');
        Section(text, "Cycles", document.Cycles.Select(static (cycle, index) => $"{index + 1}. {cycle.Class}: {string.Join(" -> ", cycle.Witness)}{(cycle.Accepted is null ? "" : $" (accepted: {cycle.Accepted})")}"));
        Section(text, "Largest storms", document.Events.Where(static item => !item.Abstract && item.MustCalls > 1 && item.MustDepth > 0).OrderByDescending(static item => item.MustCalls).Take(Storms)
            .Select(static item => $"{item.Name}: {item.MustCalls} handler calls for one publish, chain of {item.MustDepth}"));
        Section(text, "Events", document.Events.Where(static item => !item.Abstract).Select(item => Describe(index, item)));
        return text.ToString();
    }

    /// <summary>How much of what there is.</summary>
    public static string Counts(FlowDocument document) =>
        $"{FlowWords.Count(document.Events.Count, "event")}, {FlowWords.Count(document.Handlers.Count, "handler")}, {FlowWords.Count(document.Sites.Count, "publish", "publishes")}, "
        + $"{FlowWords.Count(document.Edges.Count(static edge => edge.Certainty != "speculative"), "edge")} from handlers to events, {FlowWords.Count(document.Cycles.Count, "cycle")}, {FlowWords.Count(document.Unknown.Count, "call")} not followed";

    /// <summary>How many handlers an event surely has.</summary>
    public static int Handlers(FlowIndex index, FlowEvent item) => index.HandledBy[item.Id].Count(static handles => handles.Certainty != "speculative");

    /// <summary>The names of the events that it leads to, without guesses.</summary>
    public static string[] Next(FlowIndex index, FlowEvent item) =>
        [.. index.From(item.Id).Where(static edge => edge.Certainty != "speculative").Select(edge => index.Events[edge.To].Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Describe(FlowIndex index, FlowEvent item)
    {
        string[] next = Next(index, item);
        return $"{item.FullName}: {FlowWords.Count(Handlers(index, item), "handler")}{(next.Length == 0 ? "" : ", leads to " + string.Join(", ", next))}";
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            text.Append('\n').Append(title).Append('\n');
            Array.ForEach(all, line => text.Append("  ").Append(line).Append('\n'));
        }
    }
}
