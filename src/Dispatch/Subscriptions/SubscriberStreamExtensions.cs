using System;
using System.Collections.Generic;
using System.Threading.Channels;

namespace Dispatch;

/// <summary>Events as streams: <see cref="IObservable{T}"/> and <see cref="IAsyncEnumerable{T}"/>.</summary>
public static class SubscriberStreamExtensions
{
    /// <summary>The events as an observable, for System.Reactive. Each <c>Subscribe</c> on it is one subscription; it never completes.</summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="order">The place of its subscriptions among the observers.</param>
    /// <returns>The observable. An exception from <c>OnNext</c> is the failure of an observer, as any other.</returns>
    public static IObservable<TEvent> AsObservable<TEvent>(this ISubscriber subscriber, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        return new EventObservable<TEvent>(subscriber, order);
    }

    /// <summary>
    /// The events from now on, through a bounded buffer, until the reader stops. Each enumeration is one subscription, from
    /// the call of <c>GetAsyncEnumerator</c> to its disposal.
    /// </summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="capacity">How many events the buffer holds; at least 1.</param>
    /// <param name="fullMode">
    /// What happens to an event that finds the buffer full. <see cref="BoundedChannelFullMode.Wait"/> makes the publisher wait
    /// for the reader: the subscription is then asynchronous, and the event can only be published with <c>PublishAsync</c>.
    /// </param>
    /// <param name="dropped">Called, on the publisher's thread, with each event that was dropped; null: drops are silent.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The events, in the order of their publishes. Memory is bounded by <paramref name="capacity"/>.</returns>
    public static IAsyncEnumerable<TEvent> ReadAllAsync<TEvent>(
        this ISubscriber subscriber,
        int capacity,
        BoundedChannelFullMode fullMode = BoundedChannelFullMode.DropOldest,
        Action<TEvent>? dropped = null,
        int order = 0)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        var options = new BoundedChannelOptions(capacity) { FullMode = fullMode, SingleReader = true };
        return new EventStream<TEvent>(subscriber, options, dropped, order);
    }
}
