namespace Dispatch.Flow.Model;

/// <summary>A method that handles an event.</summary>
internal sealed record FlowHandler
{
    /// <summary>The method and what it declares to take.</summary>
    public required string Id { get; init; }

    /// <summary>Type and method without namespace.</summary>
    public required string Name { get; init; }

    /// <summary>The full name of the type and the method.</summary>
    public required string FullName { get; init; }

    /// <summary>The id of the event that it declares to take; it may receive derived ones.</summary>
    public required string Event { get; init; }

    /// <summary>How it is called: <c>sync</c>, <c>queued</c> or <c>deferred</c>.</summary>
    public string Mode { get; init; } = "sync";

    public string Module { get; init; } = "";

    public FlowLocation? Location { get; init; }
}
