namespace Dispatch;

/// <summary>A delegate that takes the event by reference.</summary>
internal sealed class EventActionSubscription<TEvent>(EventAction<TEvent> handler, EventPredicate<TEvent>? where, int order) : Subscription<TEvent>(order)
{
    protected internal override void OnEvent(in TEvent e)
    {
        if (where is null || where(in e))
        {
            handler(in e);
        }
    }

    public override string ToString() => SubscriptionName.Of(handler);
}
