using System.Collections.Generic;

namespace Dispatch.Flow.Model;

/// <summary>A handler reaches a publish of an event.</summary>
internal sealed record FlowEdge
{
    /// <summary>From, trigger, to and mode.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the handler.</summary>
    public required string From { get; init; }

    /// <summary>The id of the event.</summary>
    public required string To { get; init; }

    /// <summary>The id of the event for which it publishes, if the handler tells its events apart.</summary>
    public string? Trigger { get; init; }

    /// <summary><c>must</c>: every call of the handler publishes; <c>may</c>: some do; <c>speculative</c>: a wide guess.</summary>
    public string Certainty { get; init; } = "may";

    /// <summary><c>sync</c>, <c>queued</c> or <c>deferred</c>.</summary>
    public string Mode { get; init; } = "sync";

    /// <summary>Whether one call of the handler may publish it more than once.</summary>
    public bool Many { get; init; }

    /// <summary>What is recognised to end a cycle; null if nothing is.</summary>
    public string? Breaker { get; init; }

    /// <summary>The conditions on the way, as written, outermost first.</summary>
    public IReadOnlyList<string> Guards { get; init; } = [];

    /// <summary>The calls from the handler to the publish.</summary>
    public IReadOnlyList<FlowStep> Path { get; init; } = [];
}
