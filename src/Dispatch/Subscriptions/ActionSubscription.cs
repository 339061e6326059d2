using System;

namespace Dispatch;

/// <summary>A delegate that takes the event by value.</summary>
internal sealed class ActionSubscription<TEvent>(Action<TEvent> handler, Func<TEvent, bool>? where, int order) : Subscription<TEvent>(order)
{
    protected internal override void OnEvent(in TEvent e)
    {
        if (where is null || where(e))
        {
            handler(e);
        }
    }

    public override string ToString() => SubscriptionName.Of(handler);
}
