using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.EventFlow;

namespace Dispatch.Flow.Model;

/// <summary>Makes one document of the graphs of one or several compilations. What two graphs both tell is there once.</summary>
/// <param name="name">What is analysed.</param>
/// <param name="root">The folder that paths start from.</param>
/// <param name="moduleOf">From the full path of a file to the module it belongs to, if not to its assembly; null if unknown.</param>
internal sealed class FlowDocumentBuilder(string name, string root, Func<string, string?>? moduleOf = null)
{
    private readonly SortedDictionary<string, FlowEvent> _events = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FlowHandler> _handlers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FlowHandles> _handles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FlowEdge> _edges = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FlowRoot> _roots = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FlowCycle> _cycles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FlowSite> _sites = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FlowUnknown> _unknown = new(StringComparer.Ordinal);

    public void Add(EventFlowGraph graph)
    {
        foreach (EventNode node in graph.Events)
        {
            Merge(_events, node.Id, ToEvent(node), static (old, added) => old.Location is null ? added : old);
        }

        foreach (HandlerNode node in graph.Handlers)
        {
            Merge(_handlers, node.Id, ToHandler(node), static (old, added) => old.Location is null ? added : old);
        }

        foreach (HandlesEdge edge in graph.Handles)
        {
            Merge(_handles, $"{edge.EventId} {edge.HandlerId} {edge.Mode}", new FlowHandles(edge.EventId, edge.HandlerId, Word(edge.Mode), Word(edge.Certainty)), Surer);
        }

        foreach (PublishSite site in graph.Sites)
        {
            FlowLocation? location = ToLocation(site.Location);
            _sites[$"{location} {site.EventId} {site.MethodId} {site.Mode}"] =
                new FlowSite(site.EventId, site.MethodName, Word(site.Certainty), Word(site.Mode), site.Multiplicity == Multiplicity.Many, location);
        }

        foreach (UnknownEdge edge in graph.Unknown)
        {
            FlowLocation? location = ToLocation(edge.Location);
            _unknown[$"{location} {edge.SourceId} {edge.Target}"] = new FlowUnknown(edge.SourceId, edge.Target, Words.Of(edge.Reason.ToString()), location);
        }

        AddPublishes(graph);
    }

    public void Add(FlowCycle cycle) => Merge(_cycles, cycle.Id, cycle, static (old, added) => old.Accepted is null ? added : old);

    /// <summary>The id of an edge: what tells two edges apart in a document.</summary>
    public static string EdgeId(PublishesEdge edge) => edge.SourceId + (edge.TriggerId is null ? "" : " on " + edge.TriggerId) + " -> " + edge.EventId + " " + Word(edge.Mode);

    public FlowDocument Build() => EventBounds.Fill(new FlowDocument
    {
        Name = name,
        Events = [.. _events.Values],
        Handlers = [.. _handlers.Values],
        Handles = [.. _handles.Values],
        Edges = [.. _edges.Values],
        Sites = [.. _sites.Values],
        Roots = [.. _roots.Values],
        Cycles = [.. _cycles.Values],
        Unknown = [.. _unknown.Values],
    });

    private static FlowHandles Surer(FlowHandles old, FlowHandles added) => old.Certainty == "must" ? old : added;

    private static FlowEdge Surer(FlowEdge old, FlowEdge added)
    {
        int byCertainty = Words.Rank(added.Certainty) - Words.Rank(old.Certainty);
        FlowEdge better = byCertainty > 0 || (byCertainty == 0 && old.Breaker is not null && added.Breaker is null) ? added : old;
        return better with { Many = old.Many || added.Many };
    }

    private static void Merge<T>(SortedDictionary<string, T> items, string key, T added, Func<T, T, T> choose) =>
        items[key] = items.TryGetValue(key, out T? old) ? choose(old, added) : added;

    private static string Word(Enum value) => Words.Of(value.ToString());

    private void AddPublishes(EventFlowGraph graph)
    {
        var handlers = new HashSet<string>(graph.Handlers.Select(static handler => handler.Id), StringComparer.Ordinal);

        // Several projects as one compilation may have a method of the same name each, such as the one of top-level statements.
        Dictionary<string, MethodNode> methods = graph.Methods.Where(static method => method.IsRoot).DistinctBy(static method => method.Id).ToDictionary(static method => method.Id, StringComparer.Ordinal);
        foreach (PublishesEdge edge in graph.Publishes)
        {
            if (handlers.Contains(edge.SourceId))
            {
                FlowEdge flow = ToEdge(edge);
                Merge(_edges, flow.Id, flow, Surer);
            }
            else if (methods.TryGetValue(edge.SourceId, out MethodNode? method) && edge.Certainty != Certainty.Speculative)
            {
                var root = new FlowRoot { Id = method.Id, Name = method.Name, Module = Module(method.Location, method.Assembly), Location = ToLocation(method.Location), Publishes = [edge.EventId] };
                Merge(_roots, root.Id, root, static (old, added) => old with { Publishes = [.. old.Publishes.Union(added.Publishes).Order(StringComparer.Ordinal)] });
            }
        }
    }

    private FlowEvent ToEvent(EventNode node) => new()
    {
        Id = node.Id,
        Name = node.Name,
        FullName = node.FullName,
        Kind = Word(node.Kind),
        Module = Module(node.Location, node.Assembly),
        Abstract = node.IsAbstract,
        Location = ToLocation(node.Location),
    };

    private FlowHandler ToHandler(HandlerNode node) => new()
    {
        Id = node.Id,
        Name = node.Name,
        FullName = node.Type + "." + node.Method,
        Event = node.EventId,
        Mode = Word(node.Mode),
        Module = Module(node.Location, node.Assembly),
        Location = ToLocation(node.Location),
    };

    private FlowEdge ToEdge(PublishesEdge edge) => new()
    {
        Id = EdgeId(edge),
        From = edge.SourceId,
        To = edge.EventId,
        Trigger = edge.TriggerId,
        Certainty = Word(edge.Certainty),
        Mode = Word(edge.Mode),
        Many = edge.Multiplicity == Multiplicity.Many,
        Breaker = edge.Breaker == Breaker.None ? null : Word(edge.Breaker),
        Guards = [.. edge.Guards.Select(static guard => guard.Text)],
        Path = [.. edge.Path.Select(step => new FlowStep(step.Method, ToLocation(step.Location)))],
    };

    private string Module(EventFlow.FlowLocation location, string assembly) => (location.IsInSource ? moduleOf?.Invoke(location.Path) : null) ?? assembly;

    private FlowLocation? ToLocation(EventFlow.FlowLocation location)
    {
        if (!location.IsInSource)
        {
            return null;
        }

        string relative = System.IO.Path.IsPathRooted(location.Path) ? System.IO.Path.GetRelativePath(root, location.Path) : location.Path;
        return new FlowLocation(relative.Replace('\\', '/'), location.Line);
    }
}
