using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Flow.Model;

namespace Dispatch.Flow.Queries;

/// <summary>Parts of a document that are small enough to be drawn.</summary>
internal static class FlowSlices
{
    /// <summary>What happens if the event is published: everything within the number of hops.</summary>
    public static FlowDocument From(FlowIndex index, string root, int depth)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { root };
        List<string> frontier = [root];
        for (int hop = 0; hop < depth && frontier.Count > 0; hop++)
        {
            frontier = [.. frontier.SelectMany(index.From).Select(static edge => edge.To).Where(reached.Add)];
        }

        // The events at the rim are shown without what they lead to.
        var inner = new HashSet<string>(reached.Except(frontier), StringComparer.Ordinal);
        return Keep(index.Document, reached, handles => inner.Contains(handles.Event), edge => edge.Trigger is null || inner.Contains(edge.Trigger));
    }

    /// <summary>One cycle: its events, and the handlers that keep it turning.</summary>
    public static FlowDocument Of(FlowDocument document, FlowCycle cycle)
    {
        var events = new HashSet<string>(cycle.Events, StringComparer.Ordinal);
        var edges = new HashSet<string>(cycle.Edges, StringComparer.Ordinal);
        var handlers = new HashSet<string>(document.Edges.Where(edge => edges.Contains(edge.Id)).Select(static edge => edge.From), StringComparer.Ordinal);
        return Keep(document, events, handles => handlers.Contains(handles.Handler), edge => edges.Contains(edge.Id));
    }

    /// <summary>Only what takes part in a flow of more than one hop: the overview of a large codebase.</summary>
    public static FlowDocument Connected(FlowDocument document)
    {
        var publishing = new HashSet<string>(document.Edges.Select(static edge => edge.From), StringComparer.Ordinal);
        var events = new HashSet<string>(document.Edges.Select(static edge => edge.To), StringComparer.Ordinal);
        events.UnionWith(document.Handles.Where(handles => publishing.Contains(handles.Handler)).Select(static handles => handles.Event));
        return Keep(document, events, handles => publishing.Contains(handles.Handler), static _ => true);
    }

    private static FlowDocument Keep(FlowDocument document, HashSet<string> events, Func<FlowHandles, bool> isHandlesKept, Func<FlowEdge, bool> isEdgeKept)
    {
        FlowHandles[] handles = [.. document.Handles.Where(item => events.Contains(item.Event) && isHandlesKept(item))];
        var handlers = new HashSet<string>(handles.Select(static item => item.Handler), StringComparer.Ordinal);
        return document with
        {
            Events = [.. document.Events.Where(item => events.Contains(item.Id))],
            Handlers = [.. document.Handlers.Where(handler => handlers.Contains(handler.Id))],
            Handles = handles,
            Edges = [.. document.Edges.Where(edge => handlers.Contains(edge.From) && events.Contains(edge.To) && isEdgeKept(edge))],
            Sites = [.. document.Sites.Where(site => events.Contains(site.Event))],
            Roots = [.. document.Roots.Where(root => root.Publishes.Any(events.Contains))],
            Cycles = [.. document.Cycles.Where(cycle => cycle.Events.All(events.Contains))],
            Unknown = [],
        };
    }
}
