using System.Collections.Generic;

namespace Dispatch.Flow.Model;

/// <summary>Code outside of observers that publishes.</summary>
internal sealed record FlowRoot
{
    /// <summary>The full name of the method.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string Module { get; init; } = "";

    public FlowLocation? Location { get; init; }

    /// <summary>The ids of the events.</summary>
    public IReadOnlyList<string> Publishes { get; init; } = [];
}
