using System.Collections.Immutable;
using Dispatch.EventFlow.Collection;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>One line of a method's summary: calling it leads to this publish.</summary>
internal sealed record FlowEntry
{
    /// <summary>What is published, maybe with type parameters of the method; the type that declares it for a C# event.</summary>
    public ITypeSymbol Event { get; init; } = null!;

    public IEventSymbol? ClrEvent { get; init; }

    /// <summary>The collection that is changed, for what is no publish; null for one.</summary>
    public ISymbol? Changed { get; init; }

    /// <summary>The fields over whose elements the method itself is running meanwhile.</summary>
    public ImmutableArray<ISymbol> Enumerated { get; init; } = [];

    /// <summary>The parameter of the method that is published as it is; -1 if none.</summary>
    public int Parameter { get; init; } = -1;

    /// <summary>An open generic event around what <see cref="Parameter"/> or <see cref="Event"/> says; null if there is none.</summary>
    public INamedTypeSymbol? Wrapper { get; init; }

    public string Bus { get; init; } = "";

    public MessageKind Kind { get; init; }

    public Certainty Certainty { get; init; }

    public DeliveryMode Mode { get; init; }

    public bool IsMany { get; init; }

    public Breaker Breaker { get; init; }

    /// <summary>What callers decide.</summary>
    public ImmutableArray<ParamCondition> Conditions { get; init; } = [];

    public ImmutableArray<Guard> Guards { get; init; } = [];

    public bool ThroughInterface { get; init; }

    public string? AllowedCycle { get; init; }

    /// <summary>The call or the publish.</summary>
    public SourcePlace Place { get; init; }

    /// <summary>The method that is called at <see cref="Place"/>; null for the publish itself.</summary>
    public IMethodSymbol? Callee { get; init; }

    /// <summary>How it goes on inside the callee.</summary>
    public FlowEntry? Next { get; init; }

    /// <summary>The assembly of the publish, if a manifest tells it; null if it is this one.</summary>
    public string? Assembly { get; init; }

    /// <summary>How many calls are on the way.</summary>
    public int Depth { get; init; }

    /// <summary>The calls on the way inside another assembly, for a publish that its manifest tells.</summary>
    public ImmutableArray<string>? ForeignPath { get; init; }
}
