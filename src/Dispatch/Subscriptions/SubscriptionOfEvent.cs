using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>
/// An observer of one event type that is added at run time. Derive from it where a delegate will not do; otherwise use
/// <see cref="SubscriberExtensions"/>.
/// </summary>
/// <typeparam name="TEvent">The event type.</typeparam>
public abstract class Subscription<TEvent> : Subscription
{
    /// <summary>Creates a subscription, which does nothing until <see cref="ISubscriber"/> adds it.</summary>
    /// <param name="order">Its place among the observers, as <c>Order</c> of <c>[Handles]</c>.</param>
    /// <param name="isAsynchronous">Whether <see cref="OnEventAsync"/> is called instead of <see cref="OnEvent"/>.</param>
    protected Subscription(int order = 0, bool isAsynchronous = false)
        : base(order, isAsynchronous)
    {
    }

    /// <summary>Called with each event, on the publisher's thread, by several threads at once if several publish.</summary>
    /// <param name="e">The event.</param>
    protected internal virtual void OnEvent(in TEvent e) =>
        throw new NotSupportedException($"{GetType()} is asynchronous.");

    /// <summary>Called with each event if the subscription is asynchronous, and awaited before the next observer runs.</summary>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The task.</returns>
    protected internal virtual ValueTask OnEventAsync(TEvent e, CancellationToken cancellationToken)
    {
        OnEvent(in e);
        return default;
    }

    // A filter may have replaced the event by one that this subscription is not for.
    internal sealed override void OnObject(object e)
    {
        if (e is TEvent fitting)
        {
            OnEvent(in fitting);
        }
    }

    internal sealed override ValueTask OnObjectAsync(object e, CancellationToken cancellationToken) =>
        e is TEvent fitting ? OnEventAsync(fitting, cancellationToken) : default;
}
