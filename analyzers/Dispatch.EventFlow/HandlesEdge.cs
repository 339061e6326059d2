namespace Dispatch.EventFlow;

/// <summary>A published event runs a handler.</summary>
/// <param name="EventId">The event as published.</param>
/// <param name="HandlerId">The handler.</param>
/// <param name="Certainty"><see cref="EventFlow.Certainty.Speculative"/> if the published type is a base type of what the handler takes.</param>
/// <param name="Mode">When the handler runs.</param>
/// <param name="IsInherited">Whether the handler declares a base type or interface of the event.</param>
public sealed record HandlesEdge(string EventId, string HandlerId, Certainty Certainty, DeliveryMode Mode, bool IsInherited);
