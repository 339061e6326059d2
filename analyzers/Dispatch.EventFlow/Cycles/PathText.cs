using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace Dispatch.EventFlow.Cycles;

/// <summary>Writes ways as people read them: <c>A → Handler → Service.Method → B → A</c>.</summary>
public static class PathText
{
    private const string Arrow = " → ";

    /// <summary>The way round, through handlers and methods.</summary>
    public static string Of(ImmutableArray<FlowHop> way, EventFlowGraph graph)
    {
        Dictionary<string, string> names = NamesOf(graph);
        var text = new StringBuilder(names[way[0].From]);
        foreach (FlowHop hop in way)
        {
            text.Append(Arrow).Append(hop.Handler.Name);
            for (int index = 0; index < hop.Publishes.Path.Length - 1; index++)
            {
                text.Append(Arrow).Append(hop.Publishes.Path[index].Method);
            }

            text.Append(Arrow).Append(names[hop.To]);
        }

        return text.ToString();
    }

    /// <summary>A hop in words, such as <c>the publish of B in Service.Method</c>.</summary>
    public static string OfCut(FlowHop hop, EventFlowGraph graph)
    {
        ImmutableArray<FlowStep> path = hop.Publishes.Path;
        string place = path.Length > 1 ? path[path.Length - 2].Method : hop.Handler.Name;
        return $"the publish of '{NamesOf(graph)[hop.To]}' in {place}";
    }

    private static Dictionary<string, string> NamesOf(EventFlowGraph graph)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (EventNode node in graph.Events)
        {
            names[node.Id] = node.Name;
        }

        return names;
    }
}
