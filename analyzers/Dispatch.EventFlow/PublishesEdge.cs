using System.Collections.Immutable;

namespace Dispatch.EventFlow;

/// <summary>A handler or a method reaches a publish.</summary>
/// <param name="SourceId">The id of a <see cref="HandlerNode"/> or a <see cref="MethodNode"/>.</param>
/// <param name="EventId">What it publishes.</param>
/// <param name="TriggerId">The event that must be handled for this edge, if the handler tells its events apart; else null.</param>
/// <param name="Certainty">Whether every run publishes.</param>
/// <param name="Mode">When the handlers of the event run.</param>
/// <param name="Multiplicity">Whether a loop is on the way.</param>
/// <param name="Breaker">The first recognised breaker on the way.</param>
/// <param name="Guards">The conditions on the way, outermost first.</param>
/// <param name="Path">The calls on the way; the last step is the publish. Empty only if another assembly told the edge.</param>
/// <param name="IsDirect">Whether the publish stands in the source's own body.</param>
/// <param name="ThroughInterface">Whether a call on the way was resolved to an implementation.</param>
/// <param name="Assembly">The assembly whose code publishes.</param>
public sealed record PublishesEdge(
    string SourceId,
    string EventId,
    string? TriggerId,
    Certainty Certainty,
    DeliveryMode Mode,
    Multiplicity Multiplicity,
    Breaker Breaker,
    ImmutableArray<FlowGuard> Guards,
    ImmutableArray<FlowStep> Path,
    bool IsDirect,
    bool ThroughInterface,
    string Assembly)
{
    /// <summary>The reason of an <c>[AllowCycle]</c> on a method of the path; null if there is none.</summary>
    public string? AllowedCycle { get; init; }
}
