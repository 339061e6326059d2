using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>Subscribes delegates to the events that are published under a key.</summary>
/// <remarks>As <see cref="SubscriberExtensions"/>; a key without subscriptions costs nothing and leaves nothing behind.</remarks>
public static class KeyedSubscriberExtensions
{
    /// <summary>Calls a delegate with each event that is published under a key, on the publisher's thread.</summary>
    /// <typeparam name="TKey">The type of the key, compared by its default equality.</typeparam>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="key">The key.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    public static IDisposable Subscribe<TKey, TEvent>(
        this ISubscriber subscriber, TKey key, Action<TEvent> handler, Func<TEvent, bool>? where = null, int order = 0)
        where TKey : notnull =>
        Add(subscriber, key, handler, new ActionSubscription<TEvent>(handler, where, order));

    /// <summary>Calls a delegate that takes the event by reference with each event that is published under a key, on the publisher's thread.</summary>
    /// <typeparam name="TKey">The type of the key, compared by its default equality.</typeparam>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="key">The key.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    public static IDisposable Subscribe<TKey, TEvent>(
        this ISubscriber subscriber, TKey key, EventAction<TEvent> handler, EventPredicate<TEvent>? where = null, int order = 0)
        where TKey : notnull =>
        Add(subscriber, key, handler, new EventActionSubscription<TEvent>(handler, where, order));

    /// <summary>
    /// Calls and awaits a delegate with each event that is published under a key.
    /// While it is there the event can only be published under that key with <c>PublishAsync</c>.
    /// </summary>
    /// <typeparam name="TKey">The type of the key, compared by its default equality.</typeparam>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="key">The key.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    [OverloadResolutionPriority(2)]
    public static IDisposable Subscribe<TKey, TEvent>(
        this ISubscriber subscriber, TKey key, Func<TEvent, ValueTask> handler, Func<TEvent, bool>? where = null, int order = 0)
        where TKey : notnull =>
        Add(subscriber, key, handler, new AsyncSubscription<TEvent>(handler, where, order));

    /// <summary>
    /// Calls and awaits a delegate with each event that is published under a key.
    /// While it is there the event can only be published under that key with <c>PublishAsync</c>.
    /// </summary>
    /// <typeparam name="TKey">The type of the key, compared by its default equality.</typeparam>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="key">The key.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    [OverloadResolutionPriority(2)]
    public static IDisposable Subscribe<TKey, TEvent>(
        this ISubscriber subscriber, TKey key, Func<TEvent, CancellationToken, ValueTask> handler, Func<TEvent, bool>? where = null, int order = 0)
        where TKey : notnull =>
        Add(subscriber, key, handler, new AsyncTokenSubscription<TEvent>(handler, where, order));

    /// <summary>
    /// Calls and awaits a delegate with each event that is published under a key.
    /// While it is there the event can only be published under that key with <c>PublishAsync</c>.
    /// </summary>
    /// <typeparam name="TKey">The type of the key, compared by its default equality.</typeparam>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="key">The key.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    [OverloadResolutionPriority(1)]
    public static IDisposable Subscribe<TKey, TEvent>(
        this ISubscriber subscriber, TKey key, Func<TEvent, Task> handler, Func<TEvent, bool>? where = null, int order = 0)
        where TKey : notnull =>
        Add(subscriber, key, handler, new TaskSubscription<TEvent>(handler, where, order));

    /// <summary>
    /// Calls and awaits a delegate with each event that is published under a key.
    /// While it is there the event can only be published under that key with <c>PublishAsync</c>.
    /// </summary>
    /// <typeparam name="TKey">The type of the key, compared by its default equality.</typeparam>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="key">The key.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    [OverloadResolutionPriority(1)]
    public static IDisposable Subscribe<TKey, TEvent>(
        this ISubscriber subscriber, TKey key, Func<TEvent, CancellationToken, Task> handler, Func<TEvent, bool>? where = null, int order = 0)
        where TKey : notnull =>
        Add(subscriber, key, handler, new TaskTokenSubscription<TEvent>(handler, where, order));

    private static IDisposable Add<TKey, TEvent>(ISubscriber subscriber, TKey key, Delegate handler, Subscription<TEvent> subscription)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(handler);
        return subscriber.Add(key, subscription);
    }
}
