namespace Dispatch;

/// <summary>A delegate with state that takes the event by reference.</summary>
internal sealed class EventActionStateSubscription<TEvent, TState>(
    TState state,
    EventAction<TEvent, TState> handler,
    EventPredicate<TEvent, TState>? where,
    int order) : Subscription<TEvent>(order)
{
    protected internal override void OnEvent(in TEvent e)
    {
        if (where is null || where(state, in e))
        {
            handler(state, in e);
        }
    }

    public override string ToString() => SubscriptionName.Of(handler);
}
