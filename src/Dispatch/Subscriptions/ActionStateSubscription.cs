using System;

namespace Dispatch;

/// <summary>A delegate with state.</summary>
internal sealed class ActionStateSubscription<TEvent, TState>(
    TState state,
    Action<TState, TEvent> handler,
    Func<TState, TEvent, bool>? where,
    int order) : Subscription<TEvent>(order)
{
    protected internal override void OnEvent(in TEvent e)
    {
        if (where is null || where(state, e))
        {
            handler(state, e);
        }
    }

    public override string ToString() => SubscriptionName.Of(handler);
}
