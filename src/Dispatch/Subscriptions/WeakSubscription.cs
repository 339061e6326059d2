using System;

namespace Dispatch;

/// <summary>A delegate for an object that the subscription does not keep alive; it ends with the object.</summary>
internal sealed class WeakSubscription<TEvent, TTarget>(TTarget target, EventAction<TEvent, TTarget> handler, EventPredicate<TEvent, TTarget>? where, int order)
    : Subscription<TEvent>(order)
    where TTarget : class
{
    private readonly WeakReference<TTarget> _target = new(target);

    internal override bool IsExpired => !_target.TryGetTarget(out _);

    protected internal override void OnEvent(in TEvent e)
    {
        if (!_target.TryGetTarget(out TTarget? target))
        {
            Dispose();
        }
        else if (where is null || where(target, in e))
        {
            handler(target, in e);
        }
    }

    public override string ToString() => SubscriptionName.Of(handler);
}
