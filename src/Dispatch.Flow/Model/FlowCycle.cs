using System.Collections.Generic;

namespace Dispatch.Flow.Model;

/// <summary>Events that lead back to themselves: a strongly connected part of the graph.</summary>
internal sealed record FlowCycle
{
    /// <summary>The rank of its class, the class and its events: sorted by id, the worst is first.</summary>
    public required string Id { get; init; }

    /// <summary><c>unconditional</c>, <c>conditional</c>, <c>guarded</c>, <c>feedback</c>, <c>guarded-feedback</c> or <c>speculative</c>, the worst first.</summary>
    public required string Class { get; init; }

    /// <summary>The ids of its events.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The ids of the edges inside.</summary>
    public IReadOnlyList<string> Edges { get; init; } = [];

    /// <summary>The shortest turn, as <c>A</c>, <c>H.Handle</c>, <c>B</c>, ..., <c>A</c>.</summary>
    public IReadOnlyList<string> Witness { get; init; } = [];

    /// <summary>The id of the edge that most turns have in common.</summary>
    public string? Cut { get; init; }

    /// <summary>Why it is accepted, from the lock file or the code; null if it is not.</summary>
    public string? Accepted { get; init; }
}
