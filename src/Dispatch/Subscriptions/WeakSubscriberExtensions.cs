using System;

namespace Dispatch;

/// <summary>Subscribes for objects that are not kept alive.</summary>
public static class WeakSubscriberExtensions
{
    /// <summary>Calls a delegate for an object that the subscription does not keep alive: it ends with the object.</summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <typeparam name="TTarget">The type of the object.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="target">The object, held weakly.</param>
    /// <param name="handler">What is called with it: a static lambda, as one that captures the object would keep it alive.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription; it need not be disposed.</returns>
    /// <exception cref="ArgumentException">The handler is a method of the object itself and would keep it alive.</exception>
    public static IDisposable SubscribeWeak<TEvent, TTarget>(
        this ISubscriber subscriber,
        TTarget target,
        EventAction<TEvent, TTarget> handler,
        EventPredicate<TEvent, TTarget>? where = null,
        int order = 0)
        where TTarget : class
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(handler);
        if (ReferenceEquals(handler.Target, target) || (where is not null && ReferenceEquals(where.Target, target)))
        {
            throw new ArgumentException("The handler keeps the target alive. Pass a static lambda that uses its first parameter.", nameof(handler));
        }

        return Add(subscriber, handler, new WeakSubscription<TEvent, TTarget>(target, handler, where, order));
    }

    private static IDisposable Add<TEvent>(ISubscriber subscriber, Delegate handler, Subscription<TEvent> subscription)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(handler);
        return subscriber.Add(subscription);
    }
}
