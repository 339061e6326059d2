using System.Collections.Immutable;
using Dispatch.EventFlow.Buses;

namespace Dispatch.EventFlow;

/// <summary>What to follow, and how far.</summary>
public sealed record EventFlowOptions
{
    /// <summary>The defaults, for the bus of Dispatch.</summary>
    public static EventFlowOptions Default { get; } = new();

    /// <summary>The longest chain of calls from a handler to a publish: <c>dispatch_max_call_depth</c>.</summary>
    public int MaxCallDepth { get; init; } = 8;

    /// <summary>How many implementations a call may have to count for diagnostics: <c>dispatch_max_virtual_implementations</c>.</summary>
    public int MaxVirtualImplementations { get; init; } = 1;

    /// <summary>How many implementations a call may have to be in the graph as <see cref="Certainty.Speculative"/>.</summary>
    public int MaxSpeculativeImplementations { get; init; } = 3;

    /// <summary>Whether C# events are nodes: <c>dispatch_clr_events</c>.</summary>
    public bool IncludeClrEvents { get; init; }

    /// <summary>Whether <see cref="EventFlowGraph.Methods"/> and the edges from them are wanted.</summary>
    public bool IncludeMethods { get; init; } = true;

    /// <summary>Whether only flows are wanted that a handler is in: what leads to a publish from elsewhere is not read.</summary>
    public bool OnlyFromHandlers { get; init; }

    /// <summary>Whether <see cref="EventFlowGraph.Unknown"/> is wanted in full: calls that nobody can follow are looked for, too.</summary>
    public bool IncludeUnknown { get; init; } = true;

    /// <summary>Methods, as <c>Namespace.Type.Method</c>, whose result ends a cycle: <c>dispatch_breaker_methods</c>.</summary>
    public ImmutableArray<string> BreakerMethods { get; init; } = [];

    /// <summary>Attributes, by full name, on methods that end a cycle: <c>dispatch_breaker_attributes</c>.</summary>
    public ImmutableArray<string> BreakerAttributes { get; init; } = [];

    /// <summary>The buses besides that of Dispatch, which is always understood.</summary>
    public ImmutableArray<BusModel> Buses { get; init; } = [];
}
