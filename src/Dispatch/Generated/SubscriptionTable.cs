using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;

namespace Dispatch.Generated;

/// <summary>For generated code: the subscriptions that share an audience: those without a key, or those of one key. Changed under one gate per hub.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SubscriptionTable
{
    private readonly object _gate;
    private readonly Dictionary<Type, SubscriptionBucket> _buckets = [];
    private readonly ConcurrentDictionary<(Type Static, Type Runtime), SubscriptionCell> _cells = new();
    private int _count;

    private protected SubscriptionTable(object gate, HashSet<SubscriptionCell> filled)
    {
        _gate = gate;
        Filled = filled;
    }

    /// <summary>Whether there is a subscription, as any thread may ask.</summary>
    internal bool IsEmpty => Volatile.Read(ref _count) == 0;

    /// <summary>Whether nobody can find this table any more.</summary>
    internal bool IsDropped { get; private protected set; }

    /// <summary>All snapshots of the hub.</summary>
    internal HashSet<SubscriptionCell> Filled { get; }

    /// <summary>Whether an event of the type, or of a type derived from it, could have a subscription. Under the gate.</summary>
    internal bool CouldReach(Type type)
    {
        foreach (SubscriptionBucket bucket in _buckets.Values)
        {
            if (bucket.Count > 0 && (bucket.EventType.IsAssignableFrom(type) || CouldDerive(bucket.EventType, type)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the buckets for a type, empty ones included, as they may be filled. Under the gate.</summary>
    internal void AddSources(Type type, List<SubscriptionBucket> sources)
    {
        foreach (SubscriptionBucket bucket in _buckets.Values)
        {
            if (bucket.EventType.IsAssignableFrom(type))
            {
                sources.Add(bucket);
            }
        }
    }

    internal SubscriptionCell CellOf(Type staticType, Type runtimeType) =>
        _cells.TryGetValue((staticType, runtimeType), out SubscriptionCell? cell)
            ? cell
            : _cells.GetOrAdd((staticType, runtimeType), new SubscriptionCell(runtimeType, Filled));

    /// <summary>Adds a subscription. Under the gate.</summary>
    internal void Add(Subscription subscription, Type eventType, long sequence)
    {
        if (!_buckets.TryGetValue(eventType, out SubscriptionBucket? bucket))
        {
            _buckets.Add(eventType, bucket = new SubscriptionBucket(eventType));
            InvalidateCellsOf(eventType);
        }
        else if (bucket.IsSweepDue())
        {
            foreach (Subscription expired in bucket.Expired())
            {
                Unlink(expired);
            }
        }

        subscription.Sequence = sequence;
        bucket.Append(subscription);
        bucket.Invalidate();
        Volatile.Write(ref _count, _count + 1);
        LiveSubscriptions.Added(subscription.IsAsynchronous);
        if (bucket.Count == 1)
        {
            OnChange();
        }
    }

    /// <summary>Removes a subscription if it is there. Constant time, but for the snapshots that it was in.</summary>
    internal void Remove(Subscription subscription)
    {
        lock (_gate)
        {
            if (subscription.Bucket is not null)
            {
                Unlink(subscription);
            }
        }
    }

    /// <summary>Whether a type could be both. Events of types that nobody observes come through the event of a base type.</summary>
    private static bool CouldDerive(Type subscribed, Type published) =>
        published.IsAssignableFrom(subscribed)
        || (subscribed.IsInterface && !published.IsSealed)
        || (published.IsInterface && !subscribed.IsSealed);

    private void Unlink(Subscription subscription)
    {
        SubscriptionBucket bucket = subscription.Bucket!;
        bucket.Unlink(subscription);
        subscription.Table = null;
        bucket.Invalidate();
        LiveSubscriptions.Removed(subscription.IsAsynchronous);
        Volatile.Write(ref _count, _count - 1);
        if (bucket.Count == 0)
        {
            OnChange();
            if (bucket.EventType.IsCollectible)
            {
                _buckets.Remove(bucket.EventType);
            }
        }

        if (_count == 0)
        {
            OnEmpty();
        }
    }

    /// <summary>A first subscription of a type came or the last one went.</summary>
    private protected virtual void OnChange()
    {
    }

    private protected virtual void OnEmpty()
    {
    }

    /// <summary>Forgets the snapshots that a new bucket belongs in.</summary>
    private protected virtual void InvalidateCellsOf(Type eventType)
    {
        foreach (SubscriptionCell cell in _cells.Values)
        {
            if (eventType.IsAssignableFrom(cell.RuntimeType))
            {
                cell.Invalidate();
            }
        }
    }

    private protected void InvalidateAll()
    {
        foreach (SubscriptionCell cell in _cells.Values)
        {
            cell.Invalidate();
        }
    }
}
