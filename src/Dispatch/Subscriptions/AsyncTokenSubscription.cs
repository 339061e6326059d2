using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>An asynchronous delegate that takes the token.</summary>
internal sealed class AsyncTokenSubscription<TEvent>(Func<TEvent, CancellationToken, ValueTask> handler, Func<TEvent, bool>? where, int order)
    : Subscription<TEvent>(order, isAsynchronous: true)
{
    protected internal override ValueTask OnEventAsync(TEvent e, CancellationToken cancellationToken) =>
        where is null || where(e) ? handler(e, cancellationToken) : default;

    public override string ToString() => SubscriptionName.Of(handler);
}
