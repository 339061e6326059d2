using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>A delegate with state that returns a task.</summary>
internal sealed class TaskStateSubscription<TEvent, TState>(TState state, Func<TState, TEvent, CancellationToken, Task> handler, Func<TState, TEvent, bool>? where, int order)
    : Subscription<TEvent>(order, isAsynchronous: true)
{
    protected internal override ValueTask OnEventAsync(TEvent e, CancellationToken cancellationToken) =>
        where is null || where(state, e) ? new ValueTask(handler(state, e, cancellationToken)) : default;

    public override string ToString() => SubscriptionName.Of(handler);
}
