namespace Dispatch.EventFlow.Cycles;

/// <summary>One event leads to another: it is handled, and the handler publishes.</summary>
/// <param name="Handles">From the first event to the handler.</param>
/// <param name="Handler">The handler.</param>
/// <param name="Publishes">From the handler to the second event.</param>
/// <param name="Certainty">The less sure of the two.</param>
/// <param name="Mode">Later, if one of the two is.</param>
public sealed record FlowHop(HandlesEdge Handles, HandlerNode Handler, PublishesEdge Publishes, Certainty Certainty, DeliveryMode Mode)
{
    /// <summary>The event that is handled.</summary>
    public string From => Handles.EventId;

    /// <summary>The event that is published.</summary>
    public string To => Publishes.EventId;

    /// <summary>What is recognised to end a cycle here; a handler that does nothing the second time does so too.</summary>
    public Breaker Breaker => Publishes.Breaker != Breaker.None ? Publishes.Breaker : Handler.IsIdempotent ? Breaker.ProcessedSet : Breaker.None;

    /// <summary>The strongest class that a cycle through this hop can have.</summary>
    public CycleClass Class =>
        Certainty == Certainty.Speculative ? CycleClass.Speculative
        : Mode != DeliveryMode.Sync ? (Breaker == Breaker.None ? CycleClass.Feedback : CycleClass.GuardedFeedback)
        : Breaker != Breaker.None ? CycleClass.Guarded
        : Certainty == Certainty.Must ? CycleClass.Unconditional
        : CycleClass.Conditional;
}
