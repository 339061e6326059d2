using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>A delegate that takes the token and returns a task.</summary>
internal sealed class TaskTokenSubscription<TEvent>(Func<TEvent, CancellationToken, Task> handler, Func<TEvent, bool>? where, int order)
    : Subscription<TEvent>(order, isAsynchronous: true)
{
    protected internal override ValueTask OnEventAsync(TEvent e, CancellationToken cancellationToken) =>
        where is null || where(e) ? new ValueTask(handler(e, cancellationToken)) : default;

    public override string ToString() => SubscriptionName.Of(handler);
}
