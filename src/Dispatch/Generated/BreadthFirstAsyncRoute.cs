using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the route of an event with an asynchronous observer, of a breadth-first dispatcher.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class BreadthFirstAsyncRoute<TDispatcher, TEvent> : AsyncEventRoute<TDispatcher, TEvent>, IQueuedRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    /// <inheritdoc/>
    protected internal sealed override bool TakesContext => true;

    /// <summary>Calls the observers, awaiting each.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="context">What those that ask for it are given.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish.</returns>
    protected abstract ValueTask RunAsync(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken);

    private protected sealed override ValueTask Publish(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken) =>
        RunAsync(dispatcher, in e, in context, cancellationToken);

    /// <inheritdoc/>
    public sealed override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken) =>
        PublishQueue.DrainAsync(QueuedPublish<TDispatcher, TEvent>.Rent(this, dispatcher, in e, Origin, cancellationToken));

    /// <inheritdoc/>
    public sealed override ValueTask PublishCausedAsync(TDispatcher dispatcher, TEvent e, in PublishContext cause, CancellationToken cancellationToken)
    {
        PublishPath path = cause.Path.Then(typeof(TEvent));
        return cause.Queue is { IsAsync: true } queue
            && queue.TryAdd(cause.Turn, QueuedPublish<TDispatcher, TEvent>.Rent(this, dispatcher, in e, path, cancellationToken))
            ? default
            : PublishQueue.DrainAsync(QueuedPublish<TDispatcher, TEvent>.Rent(this, dispatcher, in e, path, cancellationToken));
    }

    ValueTask IQueuedRoute<TDispatcher, TEvent>.RunQueuedAsync(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken) =>
        RunAsync(dispatcher, in e, in context, cancellationToken);
}
