namespace Dispatch.Flow.Model;

/// <summary>An event, command or query.</summary>
internal sealed record FlowEvent
{
    /// <summary>The assembly in brackets and the full name.</summary>
    public required string Id { get; init; }

    /// <summary>The name without namespace.</summary>
    public required string Name { get; init; }

    public required string FullName { get; init; }

    /// <summary><c>event</c>, <c>command</c> or <c>clr-event</c>.</summary>
    public string Kind { get; init; } = "event";

    /// <summary>Where it belongs to: its assembly, or within one assembly its namespace.</summary>
    public string Module { get; init; } = "";

    /// <summary>Whether published values are of derived types.</summary>
    public bool Abstract { get; init; }

    public FlowLocation? Location { get; init; }

    /// <summary>The observer calls that one publish surely causes, over all hops; null on a cycle, where there is no such number.</summary>
    public int? MustCalls { get; init; }

    /// <summary>The longest chain of events that a publish surely causes; null on a cycle.</summary>
    public int? MustDepth { get; init; }
}
