using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>An asynchronous delegate with state.</summary>
internal sealed class AsyncStateSubscription<TEvent, TState>(TState state, Func<TState, TEvent, CancellationToken, ValueTask> handler, Func<TState, TEvent, bool>? where, int order)
    : Subscription<TEvent>(order, isAsynchronous: true)
{
    protected internal override ValueTask OnEventAsync(TEvent e, CancellationToken cancellationToken) =>
        where is null || where(state, e) ? handler(state, e, cancellationToken) : default;

    public override string ToString() => SubscriptionName.Of(handler);
}
