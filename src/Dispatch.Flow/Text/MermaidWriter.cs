using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dispatch.Flow.Model;
using Dispatch.Flow.Queries;

namespace Dispatch.Flow.Text;

/// <summary>
/// A slice as a Mermaid flowchart, for pages and pull requests. Renderers give up on large ones, so what goes beyond the limits
/// is left out and counted in a last node.
/// </summary>
internal static class MermaidWriter
{
    /// <summary>Below the limits of the usual renderers (500 edges, 50,000 characters).</summary>
    public const int MaxEdges = 400;

    /// <inheritdoc cref="MaxEdges"/>
    public const int MaxCharacters = 45_000;

    public static string Write(FlowDocument document)
    {
        var index = new FlowIndex(document);
        var chart = new MermaidChart(MaxEdges, MaxCharacters);
        var cyclic = new HashSet<string>(document.Cycles.SelectMany(static cycle => cycle.Events), StringComparer.Ordinal);
        foreach (FlowEvent item in document.Events)
        {
            chart.AddNode(item.Id, $"([\"{Escape(item.Name)}\"])", NodeClass(item, cyclic));
            foreach (FlowHandles handles in index.HandledBy[item.Id])
            {
                chart.AddNode(handles.Handler, $"[\"{Escape(index.Handlers[handles.Handler].Name)}\"]", "");
                chart.AddEdge(item.Id, handles.Handler, handles.Mode == "sync" ? "-->" : $"-->|{handles.Mode}|");
            }
        }

        foreach (FlowEdge edge in document.Edges)
        {
            chart.AddEdge(edge.From, edge.To, Arrow(edge));
        }

        return chart.ToString();
    }

    /// <summary>The flow between modules.</summary>
    public static string WriteModules(FlowDocument document)
    {
        var chart = new MermaidChart(MaxEdges, MaxCharacters);
        foreach (FlowModules.Link link in FlowModules.Links(new FlowIndex(document)))
        {
            chart.AddNode(link.From, $"[\"{Escape(link.From)}\"]", "");
            chart.AddNode(link.To, $"[\"{Escape(link.To)}\"]", "");
            string events = link.Events.Count <= 3 ? string.Join(", ", link.Events) : $"{link.Events.Count} events";
            chart.AddEdge(link.From, link.To, $"-- \"{Escape(events)}\" -->");
        }

        return chart.ToString();
    }

    // Dashed: conditional. Thick: certain. The words say what an arrow cannot.
    private static string Arrow(FlowEdge edge)
    {
        string words = string.Join(", ", new[] { edge.Mode == "sync" ? "" : edge.Mode, edge.Many ? "many" : "", edge.Certainty == "speculative" ? "guess" : "" }.Where(static word => word.Length > 0));
        string label = words.Length == 0 ? "" : "|" + words + "|";
        return (edge.Certainty == "must" ? "==>" : "-.->") + label;
    }

    private static string NodeClass(FlowEvent item, HashSet<string> cyclic) => cyclic.Contains(item.Id) ? "cycle" : "event";

    // Numeric entities are the one escape that all renderers read.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            escaped.Append(c is '"' or '<' or '>' or '#' or '&' or '[' or ']' or '`' or ';' ? $"#{(int)c};" : c.ToString());
        }

        return escaped.ToString();
    }
}
