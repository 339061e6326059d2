using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>What is published or handled, by id.</summary>
internal sealed class EventTable
{
    private readonly Dictionary<string, (ITypeSymbol Type, IEventSymbol? ClrEvent, EventNode Node)> _events = new(StringComparer.Ordinal);

    /// <summary>Ids in the order in which they came, so that one can go on where one was.</summary>
    public List<string> Order { get; } = [];

    public ITypeSymbol TypeOf(string id) => _events[id].Type;

    public IEventSymbol? ClrEventOf(string id) => _events[id].ClrEvent;

    public bool IsOf(string id, MessageKind kind, string bus) => _events[id].Node.Kind == kind && _events[id].Node.Bus == bus;

    public bool IsClrEvent(string id) => _events[id].ClrEvent is not null;

    /// <summary>The id of what is published; null if the type says nothing at all.</summary>
    public string? Add(ITypeSymbol type, IEventSymbol? clrEvent, string bus, MessageKind kind)
    {
        if (clrEvent is not null)
        {
            string eventId = Identity.Of(clrEvent.OriginalDefinition);
            if (!_events.ContainsKey(eventId))
            {
                string owner = Identity.ShortName(clrEvent.ContainingType);
                Put(eventId, type, clrEvent, new EventNode(eventId, owner + "." + clrEvent.Name, Identity.FullName(clrEvent.ContainingType) + "." + clrEvent.Name, Identity.AssemblyOf(clrEvent), MessageKind.ClrEvent, bus, IsVisible(clrEvent), false, SourcePlace.Of(clrEvent).ToLocation())
                {
                    AllowedCycle = FlowAttributes.AllowedCycle(clrEvent.ContainingType),
                });
            }

            return eventId;
        }

        if (Known(type) is not { } known)
        {
            return null;
        }

        string id = Identity.Of(known);
        if (!_events.ContainsKey(id))
        {
            INamedTypeSymbol definition = (INamedTypeSymbol)known.OriginalDefinition;
            Put(id, known, null, new EventNode(id, Identity.ShortName(known), Identity.FullName(known), Identity.AssemblyOf(known), kind, bus, IsVisible(known), TypeRelations.IsAbstract(known), SourcePlace.Of(definition).ToLocation())
            {
                IsExtensionPoint = FlowAttributes.Has(definition, "ExtensionPointAttribute"),
                IsExternallyTriggered = FlowAttributes.Has(definition, "ExternallyTriggeredAttribute"),
                AllowedCycle = FlowAttributes.AllowedCycle(definition),
            });
        }

        return id;
    }

    public ImmutableArray<EventNode> ToNodes(MentionIndex mentions, HashSet<SyntaxNode> handlers, HashSet<string> listened)
    {
        var nodes = new List<EventNode>();
        foreach ((ITypeSymbol Type, IEventSymbol? ClrEvent, EventNode Node) entry in _events.Values)
        {
            nodes.Add(entry.Node with
            {
                IsMentioned = entry.ClrEvent is null && mentions.IsMentionedBeside(entry.Type, handlers),
                IsListenedTo = listened.Contains(entry.Node.Id),
            });
        }

        nodes.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return [.. nodes];
    }

    internal static bool IsVisible(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A type parameter stands for what it is constrained to.</summary>
    internal static INamedTypeSymbol? Known(ITypeSymbol type)
    {
        for (int step = 0; step < 4 && type is ITypeParameterSymbol parameter; step++)
        {
            if (parameter.ConstraintTypes.IsEmpty)
            {
                return null;
            }

            type = parameter.ConstraintTypes[0];
        }

        return type as INamedTypeSymbol;
    }

    private void Put(string id, ITypeSymbol type, IEventSymbol? clrEvent, EventNode node)
    {
        _events.Add(id, (type, clrEvent, node));
        Order.Add(id);
    }
}
