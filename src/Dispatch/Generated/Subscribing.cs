using System;
using System.ComponentModel;
using System.Diagnostics;

namespace Dispatch.Generated;

/// <summary>For generated code: subscribing, and finding the subscriptions of a key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public static class Subscribing
{
    /// <summary>Adds a subscription.</summary>
    /// <typeparam name="TEvent">Its event.</typeparam>
    /// <param name="owner">The dispatcher.</param>
    /// <param name="subscription">The subscription.</param>
    /// <returns>The subscription.</returns>
    public static IDisposable Add<TEvent>(ISubscriptionOwner owner, Subscription<TEvent> subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        owner.Subscriptions.Add(owner, subscription);
        return subscription;
    }

    /// <summary>Adds a subscription to a key.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TEvent">Its event.</typeparam>
    /// <param name="owner">The dispatcher.</param>
    /// <param name="key">The key.</param>
    /// <param name="subscription">The subscription.</param>
    /// <returns>The subscription.</returns>
    public static IDisposable Add<TKey, TEvent>(ISubscriptionOwner owner, TKey key, Subscription<TEvent> subscription)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(subscription);
        owner.Subscriptions.AddTo(key, subscription);
        return subscription;
    }

    /// <summary>The subscriptions of a key.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="hub">The dispatcher's subscriptions; null: there have never been any.</param>
    /// <param name="key">The key.</param>
    /// <returns>The subscriptions; null: none.</returns>
    public static SubscriptionTable? Topic<TKey>(SubscriptionHub? hub, TKey key)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        return hub?.TopicOf(key);
    }
}
