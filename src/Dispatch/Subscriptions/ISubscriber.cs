using System;

namespace Dispatch;

/// <summary>
/// Adds observers at run time: what a library asks for that subscribes without seeing the dispatcher. The
/// <c>Subscribe</c> methods of <see cref="SubscriberExtensions"/> and <see cref="KeyedSubscriberExtensions"/> end here.
/// </summary>
/// <remarks>Safe to call from any thread, also from inside an observer. Taken from the container, or the dispatcher itself.</remarks>
public interface ISubscriber
{
    /// <summary>Adds a subscription. Every publish that starts after the return reaches it.</summary>
    /// <typeparam name="TEvent">The event type; events of derived types reach it too.</typeparam>
    /// <param name="subscription">The subscription, which can be added once.</param>
    /// <returns>The subscription: no publish that starts after its disposal reaches it.</returns>
    /// <exception cref="InvalidOperationException">The subscription has been added before.</exception>
    IDisposable Add<TEvent>(Subscription<TEvent> subscription);

    /// <summary>Adds a subscription to the events that are published under a key.</summary>
    /// <typeparam name="TKey">The type of the key, compared by its default equality.</typeparam>
    /// <typeparam name="TEvent">The event type; events of derived types reach it too.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="subscription">The subscription, which can be added once.</param>
    /// <returns>The subscription: no publish that starts after its disposal reaches it.</returns>
    /// <exception cref="InvalidOperationException">The subscription has been added before.</exception>
    IDisposable Add<TKey, TEvent>(TKey key, Subscription<TEvent> subscription)
        where TKey : notnull;
}
