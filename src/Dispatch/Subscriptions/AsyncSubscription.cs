using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>An asynchronous delegate.</summary>
internal sealed class AsyncSubscription<TEvent>(Func<TEvent, ValueTask> handler, Func<TEvent, bool>? where, int order)
    : Subscription<TEvent>(order, isAsynchronous: true)
{
    protected internal override ValueTask OnEventAsync(TEvent e, CancellationToken cancellationToken) =>
        where is null || where(e) ? handler(e) : default;

    public override string ToString() => SubscriptionName.Of(handler);
}
