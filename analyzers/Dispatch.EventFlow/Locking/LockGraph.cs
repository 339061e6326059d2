using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.EventFlow.Locking;

/// <summary>The graph as a lock file. Guesses are left out: they come and go with code that has nothing to do with them.</summary>
public static class LockGraph
{
    public static LockFile ToLock(EventFlowGraph graph)
    {
        var file = new LockFile();
        var handlers = new Dictionary<string, HandlerNode>(StringComparer.Ordinal);
        foreach (HandlerNode handler in graph.Handlers)
        {
            handlers[handler.Id] = handler;
            file.AddHandles(handler.EventId, NameOf(handler), Word(handler.Mode));
        }

        // One line for what a handler publishes in one manner of delivery, as sure as the surest way there.
        foreach (IGrouping<(string, string?, string, DeliveryMode), PublishesEdge> edges in graph.Publishes
            .Where(edge => handlers.ContainsKey(edge.SourceId))
            .GroupBy(static edge => (edge.SourceId, edge.TriggerId, edge.EventId, edge.Mode)))
        {
            (string source, string? trigger, string published, DeliveryMode mode) = edges.Key;
            Certainty certainty = edges.Any(static edge => edge.Certainty == Certainty.Must) ? Certainty.Must : edges.Any(static edge => edge.Certainty == Certainty.May) ? Certainty.May : Certainty.Speculative;
            if (certainty != Certainty.Speculative)
            {
                HandlerNode handler = handlers[source];
                file.AddPublishes(trigger ?? handler.EventId, NameOf(handler), published, Word(certainty), Word(mode), edges.Any(static edge => edge.Multiplicity == Multiplicity.Many));
            }
        }

        return file;
    }

    /// <summary>Where the edge or handler of a line is, most telling place first; <see cref="FlowLocation.None"/> if it is in another assembly.</summary>
    public static FlowLocation PlaceOf(LockEntry entry, EventFlowGraph graph)
    {
        var handlers = new Dictionary<string, HandlerNode>(StringComparer.Ordinal);
        foreach (HandlerNode handler in graph.Handlers)
        {
            handlers[handler.Id] = handler;
        }

        if (entry.Kind == LockEntryKind.Handles)
        {
            return graph.Handlers.Where(handler => LockSyntax.JoinPath(handler.EventId, NameOf(handler)) == entry.Subject).Select(static handler => handler.Location).FirstOrDefault(static place => place.IsInSource);
        }

        IEnumerable<FlowLocation> places = graph.Publishes
            .Where(edge => handlers.TryGetValue(edge.SourceId, out HandlerNode? handler) && LockSyntax.JoinPath(edge.TriggerId ?? handler.EventId, NameOf(handler), edge.EventId) == entry.Subject)
            .SelectMany(edge => edge.Path.Select(static step => step.Location).Reverse().Concat([handlers[edge.SourceId].Location]));
        return places.FirstOrDefault(static place => place.IsInSource);
    }

    private static string NameOf(HandlerNode handler) => handler.Type + "." + handler.Method;

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
