using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.FlowGraph;

/// <summary>DSP1201 and DSP1202: ends that are loose.</summary>
internal static class WiringRules
{
    public static void Check(GraphReport report)
    {
        var handled = new HashSet<string>(StringComparer.Ordinal);
        Dictionary<string, HandlerNode> catchAll = report.Graph.Handlers.Where(static handler => handler.IsCatchAll).ToDictionary(static handler => handler.Id, StringComparer.Ordinal);
        foreach (HandlesEdge edge in report.Graph.Handles)
        {
            if (!catchAll.TryGetValue(edge.HandlerId, out HandlerNode? handler) || edge.EventId == handler.EventId)
            {
                handled.Add(edge.EventId);
            }
        }

        foreach (IGrouping<string, PublishSite> sites in report.Graph.Sites.GroupBy(static site => site.EventId, StringComparer.Ordinal))
        {
            EventNode node = report.EventOf(sites.Key);
            if (!handled.Contains(node.Id) && IsOwn(node, report) && !node.IsAbstract && !node.IsExtensionPoint && node.Kind == MessageKind.Event && !node.IsListenedTo && (report.IsExecutable || !node.IsPublic))
            {
                report.Report(GraphRules.EventNeverHandled, [.. sites.Select(static site => site.Location)], DiagnosticSeverity.Info, node.Name);
            }
        }

        if (report.IsExecutable)
        {
            CheckHandlers(report);
        }
    }

    private static void CheckHandlers(GraphReport report)
    {
        var published = new HashSet<string>(report.Graph.Sites.Select(static site => site.EventId).Concat(report.Graph.Publishes.Select(static edge => edge.EventId)), StringComparer.Ordinal);
        var triggered = new HashSet<string>(report.Graph.Handles.Where(edge => published.Contains(edge.EventId)).Select(static edge => edge.HandlerId), StringComparer.Ordinal);
        foreach (HandlerNode handler in report.Graph.Handlers)
        {
            EventNode node = report.EventOf(handler.EventId);
            if (!triggered.Contains(handler.Id) && IsOwn(node, report) && !node.IsAbstract && node.Kind == MessageKind.Event
                && !node.IsMentioned && !node.IsExternallyTriggered && !handler.IsExternallyTriggered && handler.Assembly == report.Graph.Assembly)
            {
                report.Report(GraphRules.HandlerNeverTriggered, [handler.Location], DiagnosticSeverity.Info, handler.Name, node.Name);
            }
        }
    }

    private static bool IsOwn(EventNode node, GraphReport report) => node.Assembly == report.Graph.Assembly;
}
