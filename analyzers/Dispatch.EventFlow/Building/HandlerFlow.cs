using System.Collections.Generic;
using Dispatch.EventFlow.Solving;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>A handler and what it leads to, of this compilation or as a manifest tells it.</summary>
/// <param name="Node">The handler in the graph.</param>
/// <param name="Event">What it declares to handle.</param>
internal sealed record HandlerFlow(HandlerNode Node, ITypeSymbol Event)
{
    public IEventSymbol? ClrEvent { get; init; }

    public MessageKind Kind { get; init; }

    /// <summary>The type as written; null if it is of another assembly and not generic.</summary>
    public INamedTypeSymbol? Type { get; init; }

    /// <summary>The method that runs; null if it is of another assembly and not generic.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>The parameter that takes the event.</summary>
    public int Ordinal { get; init; } = -1;

    public List<FlowEntry> Entries { get; init; } = [];
}
