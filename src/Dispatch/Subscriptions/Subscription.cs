using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Generated;

namespace Dispatch;

/// <summary>An observer that was added at run time. Disposing it removes it; both are safe from any thread and from inside itself.</summary>
public abstract class Subscription : IDisposable
{
    private int _added;

    private protected Subscription(int order, bool isAsynchronous)
    {
        Order = order;
        IsAsynchronous = isAsynchronous;
    }

    /// <summary>Its place among the observers: it runs after the static ones of this order, and after earlier subscriptions of this order.</summary>
    public int Order { get; }

    /// <summary>Whether it returns a task, so that the event can only be published with <c>PublishAsync</c> while it is there.</summary>
    public bool IsAsynchronous { get; }

    /// <summary>Where it is now; null before it is added and after it is disposed. Under the gate of its table.</summary>
    internal SubscriptionBucket? Bucket { get; set; }

    internal Subscription? Previous { get; set; }

    internal Subscription? Next { get; set; }

    /// <summary>Tells apart subscriptions of one order.</summary>
    internal long Sequence { get; set; }

    /// <summary>The table, until it is removed: so that a disposed subscription keeps no dispatcher alive.</summary>
    internal SubscriptionTable? Table { get; set; }

    /// <summary>Whether nothing can ever come of a call any more, so that it may be removed.</summary>
    internal virtual bool IsExpired => false;

    internal abstract void OnObject(object e);

    internal abstract ValueTask OnObjectAsync(object e, CancellationToken cancellationToken);

    /// <summary>Claims the subscription for one table.</summary>
    internal void BeginAdd(SubscriptionTable table)
    {
        if (Interlocked.Exchange(ref _added, 1) != 0)
        {
            throw new InvalidOperationException("A subscription can be added once. Create another one.");
        }

        Table = table;
    }

    /// <summary>
    /// Removes the subscription in constant time. A publish in flight may still call it; one that starts after the return
    /// does not. Repeated disposal does nothing.
    /// </summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes the subscription, once it has been added.</summary>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing) => Table?.Remove(this);
}
