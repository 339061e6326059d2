using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
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
        PublishThread thread = PublishThread.This;
        if (thread.Current is not null && thread.QueueOf(dispatcher) is { } queue)
        {
            queue.AddHere(QueuedPublish<TDispatcher, TEvent>.RentHere(queue, this, dispatcher, in e, Origin, cancellationToken));
        }
        else
        {
            Drain(thread, dispatcher, in e, Origin, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public sealed override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken)
    {
        try
        {
            if (HasAsynchronousSubscription(dispatcher, in e))
            {
                return PublishQueue.DrainAsync(QueuedPublish<TDispatcher, TEvent>.Rent(this, dispatcher, in e, Origin, cancellationToken));
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
            Drain(PublishThread.This, dispatcher, in e, path, default);
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
                    : PublishQueue.DrainAsync(QueuedPublish<TDispatcher, TEvent>.Rent(this, dispatcher, in e, path, cancellationToken));
            }

            if (!TryQueue(dispatcher, in e, in cause, path, cancellationToken))
            {
                Drain(PublishThread.This, dispatcher, in e, path, cancellationToken);
            }

            return default;
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }

    /// <summary>Whether a thread may keep objects of this event: not if its types can be unloaded.</summary>
    internal bool IsKept { get; } = !typeof(TDispatcher).IsCollectible && !typeof(TEvent).IsCollectible;

    /// <summary>Whether an observer is given the context, and may keep it or use it on another thread.</summary>
    protected virtual bool GivesContext => false;

    /// <summary>Calls the observers of a publish that has waited.</summary>
    internal void RunQueued(PublishQueue queue, TDispatcher dispatcher, in TEvent e, PublishPath path, CancellationToken cancellationToken)
    {
        queue.Share(GivesContext);
        Run(dispatcher, in e, new PublishContext(Unsafe.As<IPublisher>(dispatcher), path, queue), cancellationToken);
    }

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

    /// <summary>An outermost publish, which is not queued itself, and all that follows.</summary>
    private void Drain(PublishThread thread, TDispatcher dispatcher, in TEvent e, PublishPath path, CancellationToken cancellationToken)
    {
        PublishQueue queue = PublishQueue.Open(thread, dispatcher, GivesContext);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            Run(dispatcher, in e, new PublishContext(Unsafe.As<IPublisher>(dispatcher), path, queue), cancellationToken);
        }
        catch (Exception exception)
        {
            queue.Fail(exception);
        }

        if (queue.Close(thread) is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private bool TryQueue(TDispatcher dispatcher, in TEvent e, in PublishContext cause, PublishPath path, CancellationToken cancellationToken)
    {
        if (cause.Queue is not { } queue)
        {
            return false;
        }

        if (queue.IsHere(cause.Turn))
        {
            queue.AddHere(QueuedPublish<TDispatcher, TEvent>.RentHere(queue, this, dispatcher, in e, path, cancellationToken));
            return true;
        }

        return queue.TryAdd(cause.Turn, QueuedPublish<TDispatcher, TEvent>.Rent(this, dispatcher, in e, path, cancellationToken));
    }
}
