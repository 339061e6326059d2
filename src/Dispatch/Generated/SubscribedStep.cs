namespace Dispatch.Generated;

/// <summary>One call of a snapshot: a subscription to the event's own type, one to a base type, or else observers.</summary>
internal readonly struct SubscribedStep<TEvent>(Subscription? subscription, int observers)
{
    internal readonly Subscription<TEvent>? Exact = subscription as Subscription<TEvent>;

    /// <summary>Any subscription; null if this step is observers.</summary>
    internal readonly Subscription? Subscription = subscription;

    /// <summary>The step of the event's own route.</summary>
    internal readonly int Observers = observers;
}
