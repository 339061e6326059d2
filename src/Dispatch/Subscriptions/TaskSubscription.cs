using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>A delegate that returns a task.</summary>
internal sealed class TaskSubscription<TEvent>(Func<TEvent, Task> handler, Func<TEvent, bool>? where, int order)
    : Subscription<TEvent>(order, isAsynchronous: true)
{
    protected internal override ValueTask OnEventAsync(TEvent e, CancellationToken cancellationToken) =>
        where is null || where(e) ? new ValueTask(handler(e)) : default;

    public override string ToString() => SubscriptionName.Of(handler);
}
