using System;
using System.Collections.Generic;

namespace Dispatch.Generated;

/// <summary>The subscriptions of one event type in one table, oldest first, and the snapshots that were made from them.</summary>
internal sealed class SubscriptionBucket(Type eventType)
{
    private Subscription? _first;
    private Subscription? _last;
    private int _nextSweep = 16;

    internal Type EventType => eventType;

    internal int Count { get; private set; }

    /// <summary>The snapshots that a change here makes stale.</summary>
    internal HashSet<SubscriptionCell> Dependents { get; } = [];

    internal void Append(Subscription subscription)
    {
        subscription.Bucket = this;
        subscription.Previous = _last;
        if (_last is null)
        {
            _first = subscription;
        }
        else
        {
            _last.Next = subscription;
        }

        _last = subscription;
        Count++;
    }

    internal void Unlink(Subscription subscription)
    {
        if (subscription.Previous is null)
        {
            _first = subscription.Next;
        }
        else
        {
            subscription.Previous.Next = subscription.Next;
        }

        if (subscription.Next is null)
        {
            _last = subscription.Previous;
        }
        else
        {
            subscription.Next.Previous = subscription.Previous;
        }

        subscription.Bucket = null;
        subscription.Previous = null;
        subscription.Next = null;
        Count--;
    }

    internal void AddTo(List<Subscription> list)
    {
        for (Subscription? current = _first; current is not null; current = current.Next)
        {
            list.Add(current);
        }
    }

    /// <summary>Whether so many were added that those whose targets are gone should be looked for. Constant time per addition.</summary>
    internal bool IsSweepDue()
    {
        if (Count < _nextSweep)
        {
            return false;
        }

        _nextSweep = Count * 2;
        return true;
    }

    internal List<Subscription> Expired()
    {
        List<Subscription> expired = [];
        for (Subscription? current = _first; current is not null; current = current.Next)
        {
            if (current.IsExpired)
            {
                expired.Add(current);
            }
        }

        return expired;
    }

    internal void Invalidate()
    {
        if (Dependents.Count > 0)
        {
            SubscriptionCell[] stale = [.. Dependents];
            foreach (SubscriptionCell cell in stale)
            {
                cell.Invalidate();
            }
        }
    }
}
