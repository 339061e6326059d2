using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dispatch.Flow.Model;

namespace Dispatch.Flow.Text;

/// <summary>The document for Graphviz: a cluster for each cycle; dashed = conditional, bold = certain, double arrow = not on the publisher's stack.</summary>
internal static class DotWriter
{
    public static string Write(FlowDocument document)
    {
        var text = new StringBuilder();
        text.Append("digraph eventflow {\n  rankdir=LR;\n  node [fontname=\"Helvetica\", fontsize=10];\n  edge [fontname=\"Helvetica\", fontsize=8];\n");
        var clustered = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < document.Cycles.Count; i++)
        {
            WriteCycle(text, document, document.Cycles[i], i, clustered);
        }

        foreach (FlowEvent item in document.Events.Where(item => !clustered.Contains(item.Id)))
        {
            text.Append("  ").Append(EventNode(item)).Append('\n');
        }

        foreach (FlowHandler handler in document.Handlers)
        {
            text.Append("  ").Append(Quote(handler.Id)).Append(" [shape=box, label=").Append(Quote(handler.Name)).Append("];\n");
        }

        foreach (FlowHandles handles in document.Handles)
        {
            text.Append("  ").Append(Quote(handles.Event)).Append(" -> ").Append(Quote(handles.Handler)).Append(Attributes(Queued(handles.Mode))).Append(";\n");
        }

        foreach (FlowEdge edge in document.Edges)
        {
            text.Append("  ").Append(Quote(edge.From)).Append(" -> ").Append(Quote(edge.To)).Append(Attributes(Manner(edge))).Append(";\n");
        }

        return text.Append("}\n").ToString();
    }

    private static void WriteCycle(StringBuilder text, FlowDocument document, FlowCycle cycle, int number, HashSet<string> clustered)
    {
        string title = cycle.Accepted is null ? cycle.Class : $"{cycle.Class}, accepted: {cycle.Accepted}";
        text.Append("  subgraph cluster_").Append(number).Append(" {\n    color=red; label=").Append(Quote(title)).Append(";\n");
        foreach (FlowEvent item in document.Events.Where(item => cycle.Events.Contains(item.Id) && clustered.Add(item.Id)))
        {
            text.Append("    ").Append(EventNode(item)).Append('\n');
        }

        text.Append("  }\n");
    }

    private static string EventNode(FlowEvent item) => $"{Quote(item.Id)} [shape=ellipse, style=filled, fillcolor=\"#e8f0fe\", label={Quote(item.Name)}];";

    private static IEnumerable<string> Manner(FlowEdge edge)
    {
        yield return edge.Certainty switch { "must" => "style=bold", "may" => "style=dashed", _ => "style=dotted" };
        foreach (string attribute in Queued(edge.Mode))
        {
            yield return attribute;
        }

        if (edge.Many)
        {
            yield return "label=\"many\"";
        }
    }

    private static IEnumerable<string> Queued(string mode) => mode == "sync" ? [] : ["arrowhead=normalnormal", "tooltip=" + Quote(mode)];

    private static string Attributes(IEnumerable<string> attributes)
    {
        string all = string.Join(", ", attributes);
        return all.Length == 0 ? "" : $" [{all}]";
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ") + "\"";
}
