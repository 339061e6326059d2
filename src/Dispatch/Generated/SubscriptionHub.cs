using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Dispatch.Generated;

/// <summary>For generated code: the run-time observers of one dispatcher, and the immutable snapshots that publishes run.</summary>
/// <remarks>
/// While nothing is subscribed to an event, its state is ready and a publish never comes here. States are written only under
/// the gate, and each first subscription to a type, and each end of the last one, resets all states under the same gate, so
/// no publish that starts after <c>Subscribe</c> returned can miss it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public sealed class SubscriptionHub
{
    private const byte Ready = 1;
    private const byte Subscribed = 2;
    private SubscriptionRoot? _root;
    private SubscriptionCell?[] _exact = [];
    private object?[] _topics = [];
    private long _sequence;

    /// <summary>Whether there is any subscription without a key.</summary>
    public bool Any => Volatile.Read(ref _root) is { IsEmpty: false };

    /// <summary>Finds out whether anything is subscribed to an event.</summary>
    /// <param name="state">What is known of the event, which is kept.</param>
    /// <param name="type">The event.</param>
    /// <returns>Whether the observers are all that there is to call.</returns>
    internal bool SetReady(ref byte state, Type type)
    {
        byte known = Volatile.Read(ref state);
        if (known == 0)
        {
            lock (this)
            {
                known = Any && _root!.CouldReach(type) ? Subscribed : Ready;
                Volatile.Write(ref state, known);
            }
        }

        return known == Ready;
    }

    /// <summary>Adds a subscription.</summary>
    /// <param name="owner">The dispatcher, whose flags are cleared.</param>
    /// <param name="subscription">The subscription.</param>
    internal void Add<TEvent>(ISubscriptionOwner owner, Subscription<TEvent> subscription)
    {
        lock (this)
        {
            SubscriptionRoot root = Root();
            subscription.BeginAdd(root);
            root.Owner = owner;
            root.Add(subscription, typeof(TEvent), ++_sequence);
        }
    }

    /// <summary>Adds a subscription to a key. No flag is cleared: publishes under a key ask for them.</summary>
    internal void AddTo<TKey, TEvent>(TKey key, Subscription<TEvent> subscription)
        where TKey : notnull
    {
        lock (this)
        {
            ConcurrentDictionary<TKey, SubscriptionTopic<TKey>> topics = TopicsOf<TKey>();
            if (!topics.TryGetValue(key, out SubscriptionTopic<TKey>? topic))
            {
                topic = new SubscriptionTopic<TKey>(key, topics, this, Root().Filled);
            }

            subscription.BeginAdd(topic);
            topic.Add(subscription, typeof(TEvent), ++_sequence);
            topics[key] = topic;
        }
    }

    /// <summary>The subscriptions of a key; null if there are none.</summary>
    internal SubscriptionTable? TopicOf<TKey>(TKey key)
        where TKey : notnull
    {
        object?[] all = Volatile.Read(ref _topics);
        int index = TypeIndex<TKey>.Value;
        return (uint)index < (uint)all.Length
            && all[index] is { } topics
            && Unsafe.As<ConcurrentDictionary<TKey, SubscriptionTopic<TKey>>>(topics).TryGetValue(key, out SubscriptionTopic<TKey>? topic)
                ? topic
                : null;
    }

    /// <summary>The snapshot for an event of a runtime type that goes through a route. It may hold no subscription.</summary>
    internal SubscribedRoute<TDispatcher, TEvent> Find<TDispatcher, TEvent>(EventRoute<TDispatcher, TEvent> route, Type runtimeType, SubscriptionTable? topic)
        where TDispatcher : class
    {
        if (topic is null && runtimeType == typeof(TEvent) && Exact(TypeIndex<TEvent>.Value)?.Snapshot is { } exact)
        {
            return Unsafe.As<SubscribedRoute<TDispatcher, TEvent>>(exact);
        }

        SubscriptionCell? cell = CellOf<TEvent>(runtimeType, topic);
        return cell?.Snapshot is { } found
            ? Unsafe.As<SubscribedRoute<TDispatcher, TEvent>>(found)
            : Build(route, runtimeType, topic, cell);
    }

    /// <summary>Where the snapshot is remembered; null for types that can be unloaded.</summary>
    private SubscriptionCell? CellOf<TEvent>(Type runtimeType, SubscriptionTable? topic)
    {
        int index = TypeIndex<TEvent>.Value;
        if (index < 0 || (runtimeType != typeof(TEvent) && runtimeType.IsCollectible))
        {
            return null;
        }

        if (topic is not null || runtimeType != typeof(TEvent))
        {
            return (topic ?? Root()).CellOf(typeof(TEvent), runtimeType);
        }

        return Exact(index) ?? AddExact(index, runtimeType);
    }

    private SubscriptionCell? Exact(int index)
    {
        SubscriptionCell?[] exact = Volatile.Read(ref _exact);
        return (uint)index < (uint)exact.Length ? exact[index] : null;
    }

    private SubscribedRoute<TDispatcher, TEvent> Build<TDispatcher, TEvent>(
        EventRoute<TDispatcher, TEvent> route, Type runtimeType, SubscriptionTable? topic, SubscriptionCell? cell)
        where TDispatcher : class
    {
        lock (this)
        {
            if (cell?.Snapshot is SubscribedRoute<TDispatcher, TEvent> current)
            {
                return current;
            }

            List<SubscriptionBucket> sources = [];
            _root?.AddSources(runtimeType, sources);
            topic?.AddSources(runtimeType, sources);
            List<Subscription> subscriptions = [];
            foreach (SubscriptionBucket source in sources)
            {
                source.AddTo(subscriptions);
            }

            var snapshot = new SubscribedRoute<TDispatcher, TEvent>(route, runtimeType, subscriptions);
            if (topic is not { IsDropped: true })
            {
                cell?.Store(snapshot, sources);
            }

            return snapshot;
        }
    }

    private SubscriptionCell AddExact(int index, Type type)
    {
        lock (this)
        {
            if (index >= _exact.Length)
            {
                var larger = new SubscriptionCell?[Math.Max(index + 1, _exact.Length * 2)];
                _exact.CopyTo(larger, 0);
                Volatile.Write(ref _exact, larger);
            }

            return _exact[index] ??= new SubscriptionCell(type, Root().Filled);
        }
    }

    private SubscriptionRoot Root()
    {
        lock (this)
        {
            if (_root is null)
            {
                Volatile.Write(ref _root, new SubscriptionRoot(this, []));
            }

            return _root!;
        }
    }

    private ConcurrentDictionary<TKey, SubscriptionTopic<TKey>> TopicsOf<TKey>()
        where TKey : notnull
    {
        int index = TypeIndex<TKey>.Value;
        if (index < 0)
        {
            throw new ArgumentException($"{typeof(TKey)} can be unloaded, so it cannot be a key.");
        }

        if (index >= _topics.Length)
        {
            var larger = new object?[Math.Max(index + 1, _topics.Length * 2)];
            _topics.CopyTo(larger, 0);
            Volatile.Write(ref _topics, larger);
        }

        return Unsafe.As<ConcurrentDictionary<TKey, SubscriptionTopic<TKey>>>(_topics[index] ??= new ConcurrentDictionary<TKey, SubscriptionTopic<TKey>>());
    }
}
