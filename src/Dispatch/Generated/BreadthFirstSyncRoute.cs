using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the route of an event whose observers are all synchronous, of a breadth-first dispatcher.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class BreadthFirstSyncRoute<TDispatcher, TEvent> : SyncEventRoute<TDispatcher, TEvent>, IQueuedRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    /// <inheritdoc/>
    protected internal sealed override bool TakesContext => true;

    /// <summary>Calls the observers.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="context">What those that ask for it are given.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    protected abstract void Run(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public sealed override void Publish(TDispatcher dispatcher, in TEvent e) => Publish(dispatcher, in e, default);

    /// <inheritdoc/>
    protected sealed override void Publish(TDispatcher dispatcher, in TEvent e, CancellationToken cancellationToken)
    {
        if (PublishQueue.OnThisThread(dispatcher) is not { } queue
            || !queue.TryAdd(queue.Turn, QueuedPublish<TDispatcher, TEvent>.Rent(this, dispatcher, in e, Origin, cancellationToken)))
        {
            PublishQueue.Drain(this, dispatcher, in e, Origin, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public sealed override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken)
    {
        try
        {
            if (HasAsynchronousSubscription(dispatcher, in e))
            {
                return PublishQueue.DrainAsync(dispatcher, QueuedPublish<TDispatcher, TEvent>.Rent(this, dispatcher, in e, Origin, cancellationToken));
            }

            cancellationToken.ThrowIfCancellationRequested();
            Publish(dispatcher, in e, cancellationToken);
            return default;
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }

    /// <inheritdoc/>
    public sealed override void PublishCaused(TDispatcher dispatcher, in TEvent e, in PublishContext cause)
    {
        PublishPath path = cause.Path.Then(typeof(TEvent));
        if (!TryQueue(dispatcher, in e, in cause, path, default))
        {
            PublishQueue.Drain(this, dispatcher, in e, path, default);
        }
    }

    /// <inheritdoc/>
    public sealed override ValueTask PublishCausedAsync(TDispatcher dispatcher, TEvent e, in PublishContext cause, CancellationToken cancellationToken)
    {
        try
        {
            PublishPath path = cause.Path.Then(typeof(TEvent));
            if (HasAsynchronousSubscription(dispatcher, in e))
            {
                return cause.Queue is { IsAsync: true } && TryQueue(dispatcher, in e, in cause, path, cancellationToken)
                    ? default
                    : PublishQueue.DrainAsync(dispatcher, QueuedPublish<TDispatcher, TEvent>.Rent(this, dispatcher, in e, path, cancellationToken));
            }

            if (!TryQueue(dispatcher, in e, in cause, path, cancellationToken))
            {
                PublishQueue.Drain(this, dispatcher, in e, path, cancellationToken);
            }

            return default;
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }

    void IQueuedRoute<TDispatcher, TEvent>.RunQueued(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken) =>
        Run(dispatcher, in e, in context, cancellationToken);

    ValueTask IQueuedRoute<TDispatcher, TEvent>.RunQueuedAsync(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken)
    {
        try
        {
            return PublishNowAsync(dispatcher, in e, in context, cancellationToken);
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }

    private protected sealed override void PublishWith(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken) =>
        Run(dispatcher, in e, in context, cancellationToken);

    private bool HasAsynchronousSubscription(TDispatcher dispatcher, in TEvent e) =>
        LiveSubscriptions.AnyAsynchronous && !Prepare(dispatcher) && Subscribed(dispatcher, in e, topic: null).IsAsynchronous;

    private bool TryQueue(TDispatcher dispatcher, in TEvent e, in PublishContext cause, PublishPath path, CancellationToken cancellationToken) =>
        cause.Queue is { } queue && queue.TryAdd(cause.Turn, QueuedPublish<TDispatcher, TEvent>.Rent(this, dispatcher, in e, path, cancellationToken));
}
