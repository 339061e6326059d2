using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Flow.Model;

/// <summary>The document by id, by handler and by event, for queries.</summary>
internal sealed class FlowIndex
{
    public FlowIndex(FlowDocument document)
    {
        Document = document;
        Events = document.Events.ToDictionary(static item => item.Id, StringComparer.Ordinal);
        Handlers = document.Handlers.ToDictionary(static item => item.Id, StringComparer.Ordinal);
        Edges = document.Edges.ToDictionary(static item => item.Id, StringComparer.Ordinal);
        HandledBy = document.Handles.ToLookup(static handles => handles.Event, StringComparer.Ordinal);
        PublishedBy = document.Edges.ToLookup(static edge => edge.From, StringComparer.Ordinal);
        PublishersOf = document.Edges.ToLookup(static edge => edge.To, StringComparer.Ordinal);
    }

    public FlowDocument Document { get; }

    public IReadOnlyDictionary<string, FlowEvent> Events { get; }

    public IReadOnlyDictionary<string, FlowHandler> Handlers { get; }

    public IReadOnlyDictionary<string, FlowEdge> Edges { get; }

    /// <summary>What runs when an event is published.</summary>
    public ILookup<string, FlowHandles> HandledBy { get; }

    public ILookup<string, FlowEdge> PublishedBy { get; }

    public ILookup<string, FlowEdge> PublishersOf { get; }

    /// <summary>The edges that leave an event, through each of its handlers.</summary>
    public IEnumerable<FlowEdge> From(string @event) =>
        HandledBy[@event].SelectMany(handles => PublishedBy[handles.Handler]).Where(edge => edge.Trigger is null || edge.Trigger == @event);

    /// <summary>The events that a name means: the full name, else the simple name, else the end of the full name; case counts only if it decides.</summary>
    public IReadOnlyList<FlowEvent> Find(string name) => Names.Find(Document.Events, name, static item => item.FullName, static item => item.Name);

    /// <summary>The handlers whose type or method a name means.</summary>
    public IReadOnlyList<FlowHandler> FindHandlers(string name) =>
        Names.Find(Document.Handlers, name, static item => item.FullName, static item => item.Name.Split('.')[0]);
}
