using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>Subscribes delegates to events at run time.</summary>
/// <remarks>
/// Every method may be called from any thread, also from inside an observer. What it returns ends the subscription when it
/// is disposed; as long as it is not, the dispatcher keeps the delegate alive. Subscribing allocates, publishing does not.
/// An <c>order</c> puts the subscription after the static observers of that order and after earlier subscriptions of it.
/// </remarks>
public static class SubscriberExtensions
{
    /// <summary>Calls a delegate with each event, on the publisher's thread.</summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    public static IDisposable Subscribe<TEvent>(this ISubscriber subscriber, Action<TEvent> handler, Func<TEvent, bool>? where = null, int order = 0) =>
        Add(subscriber, handler, new ActionSubscription<TEvent>(handler, where, order));

    /// <summary>Calls a delegate that takes the event by reference with each event, on the publisher's thread.</summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    public static IDisposable Subscribe<TEvent>(
        this ISubscriber subscriber, EventAction<TEvent> handler, EventPredicate<TEvent>? where = null, int order = 0) =>
        Add(subscriber, handler, new EventActionSubscription<TEvent>(handler, where, order));

    /// <summary>
    /// Calls and awaits a delegate with each event.
    /// While it is there the event can only be published with <c>PublishAsync</c>.
    /// </summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    [OverloadResolutionPriority(2)]
    public static IDisposable Subscribe<TEvent>(
        this ISubscriber subscriber, Func<TEvent, ValueTask> handler, Func<TEvent, bool>? where = null, int order = 0) =>
        Add(subscriber, handler, new AsyncSubscription<TEvent>(handler, where, order));

    /// <summary>
    /// Calls and awaits a delegate with each event.
    /// While it is there the event can only be published with <c>PublishAsync</c>.
    /// </summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    [OverloadResolutionPriority(2)]
    public static IDisposable Subscribe<TEvent>(
        this ISubscriber subscriber, Func<TEvent, CancellationToken, ValueTask> handler, Func<TEvent, bool>? where = null, int order = 0) =>
        Add(subscriber, handler, new AsyncTokenSubscription<TEvent>(handler, where, order));

    /// <summary>
    /// Calls and awaits a delegate with each event.
    /// While it is there the event can only be published with <c>PublishAsync</c>.
    /// </summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    [OverloadResolutionPriority(1)]
    public static IDisposable Subscribe<TEvent>(
        this ISubscriber subscriber, Func<TEvent, Task> handler, Func<TEvent, bool>? where = null, int order = 0) =>
        Add(subscriber, handler, new TaskSubscription<TEvent>(handler, where, order));

    /// <summary>
    /// Calls and awaits a delegate with each event.
    /// While it is there the event can only be published with <c>PublishAsync</c>.
    /// </summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    [OverloadResolutionPriority(1)]
    public static IDisposable Subscribe<TEvent>(
        this ISubscriber subscriber, Func<TEvent, CancellationToken, Task> handler, Func<TEvent, bool>? where = null, int order = 0) =>
        Add(subscriber, handler, new TaskTokenSubscription<TEvent>(handler, where, order));

    /// <summary>Calls a delegate with its state and each event, so that it needs no closure.</summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <typeparam name="TState">The state.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="state">What the delegates get.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    public static IDisposable Subscribe<TEvent, TState>(
        this ISubscriber subscriber, TState state, Action<TState, TEvent> handler, Func<TState, TEvent, bool>? where = null, int order = 0) =>
        Add(subscriber, handler, new ActionStateSubscription<TEvent, TState>(state, handler, where, order));

    /// <summary>Calls a delegate with its state and each event by reference, so that it needs no closure.</summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <typeparam name="TState">The state.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="state">What the delegates get.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    public static IDisposable Subscribe<TEvent, TState>(
        this ISubscriber subscriber, TState state, EventAction<TEvent, TState> handler, EventPredicate<TEvent, TState>? where = null, int order = 0) =>
        Add(subscriber, handler, new EventActionStateSubscription<TEvent, TState>(state, handler, where, order));

    /// <summary>
    /// Calls and awaits a delegate with its state and each event, so that it needs no closure.
    /// While it is there the event can only be published with <c>PublishAsync</c>.
    /// </summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <typeparam name="TState">The state.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="state">What the delegates get.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    [OverloadResolutionPriority(2)]
    public static IDisposable Subscribe<TEvent, TState>(
        this ISubscriber subscriber, TState state, Func<TState, TEvent, CancellationToken, ValueTask> handler, Func<TState, TEvent, bool>? where = null, int order = 0) =>
        Add(subscriber, handler, new AsyncStateSubscription<TEvent, TState>(state, handler, where, order));

    /// <summary>
    /// Calls and awaits a delegate with its state and each event, so that it needs no closure.
    /// While it is there the event can only be published with <c>PublishAsync</c>.
    /// </summary>
    /// <typeparam name="TEvent">The event type; a base class or an interface means all events of it.</typeparam>
    /// <typeparam name="TState">The state.</typeparam>
    /// <param name="subscriber">The dispatcher.</param>
    /// <param name="state">What the delegates get.</param>
    /// <param name="handler">What is called.</param>
    /// <param name="where">Which events it is called with; null: all.</param>
    /// <param name="order">Its place among the observers.</param>
    /// <returns>The end of the subscription.</returns>
    [OverloadResolutionPriority(1)]
    public static IDisposable Subscribe<TEvent, TState>(
        this ISubscriber subscriber, TState state, Func<TState, TEvent, CancellationToken, Task> handler, Func<TState, TEvent, bool>? where = null, int order = 0) =>
        Add(subscriber, handler, new TaskStateSubscription<TEvent, TState>(state, handler, where, order));

    private static IDisposable Add<TEvent>(ISubscriber subscriber, Delegate handler, Subscription<TEvent> subscription)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(handler);
        return subscriber.Add(subscription);
    }
}
