using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the route of an event with an asynchronous observer, whose calls are numbered steps.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class AsyncEventRoute<TDispatcher, TEvent> : EventRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    /// <summary>Sequences of this event that no publish uses. Here, because a static field of a generic class is slow to find.</summary>
    internal FreeList FreeSequences;

    /// <inheritdoc/>
    protected internal override int StepCount => 1;

    /// <summary>The step of the first asynchronous observer.</summary>
    protected internal virtual int FirstAsyncStep => 0;

    /// <summary>Calls one observer of an event without contexts.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="step">Which, from 0.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The observer's task, or a completed one.</returns>
    protected internal virtual ValueTask Invoke(TDispatcher dispatcher, int step, in TEvent e, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Calls one observer of an event of which an observer takes a context.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="step">Which, from 0.</param>
    /// <param name="e">The event.</param>
    /// <param name="context">What it is given if it asks.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The observer's task, or a completed one.</returns>
    protected internal virtual ValueTask Invoke(TDispatcher dispatcher, int step, in TEvent e, in PublishContext context, CancellationToken cancellationToken) =>
        Invoke(dispatcher, step, in e, cancellationToken);

    /// <inheritdoc/>
    public override void Publish(TDispatcher dispatcher, in TEvent e) =>
        throw new SynchronousPublishException(typeof(TEvent), NameOf(FirstAsyncStep));

    /// <inheritdoc/>
    public override void PublishTo(TDispatcher dispatcher, SubscriptionTable topic, in TEvent e) => Publish(dispatcher, in e);

    /// <summary>Publishes for the first time, or with subscriptions.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <param name="context">What the observers that ask are given; the default if none does.</param>
    /// <returns>The publish.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask PublishFirst(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken, in PublishContext context)
    {
        try
        {
            return Prepare(dispatcher)
                ? Publish(dispatcher, in e, in context, cancellationToken)
                : PublishSubscribedAsync(dispatcher, in e, cancellationToken, in context);
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }

    /// <summary>The same without a context.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask PublishFirst(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken) =>
        PublishFirst(dispatcher, e, cancellationToken, default);

    private protected virtual ValueTask Publish(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken) =>
        PublishAsync(dispatcher, e, cancellationToken);

    /// <summary>Goes on after an observer that has not completed successfully.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <param name="next">The step after that observer.</param>
    /// <param name="pending">The observer's task.</param>
    /// <param name="context">What the observers that ask are given; the default if none does.</param>
    /// <returns>The publish.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask ContinueAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken, int next, ValueTask pending, in PublishContext context)
    {
        if (pending.IsCompleted)
        {
            // It has failed, or it has succeeded since it was asked.
            try
            {
                pending.GetAwaiter().GetResult();
                pending = default;
            }
            catch (Exception exception)
            {
                return AsyncPublish.Failed(exception);
            }
        }

        return PublishSequence<TDispatcher, TEvent>.Start(this, dispatcher, in e, in context, cancellationToken, next, pending, default);
    }

    /// <summary>The same without a context.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <param name="next">The step after that observer.</param>
    /// <param name="pending">The observer's task.</param>
    /// <returns>The publish.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask ContinueAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken, int next, ValueTask pending) =>
        ContinueAsync(dispatcher, e, cancellationToken, next, pending, default);

    /// <summary>What a publish returns that has failed.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The task.</returns>
    protected static ValueTask Failed(Exception exception) => AsyncPublish.Failed(exception);

    /// <summary>What a publish returns whose token is cancelled.</summary>
    /// <param name="cancellationToken">The token.</param>
    /// <returns>The task.</returns>
    protected static ValueTask Canceled(CancellationToken cancellationToken) => AsyncPublish.Canceled(cancellationToken);

    /// <summary>Calls all observers under the policies that go on after a failure.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <param name="context">What the observers that ask are given; the default if none does.</param>
    /// <returns>The publish.</returns>
    public ValueTask RunAll(TDispatcher dispatcher, in TEvent e, CancellationToken cancellationToken, in PublishContext context = default)
    {
        Failures failures = default;
        int count = StepCount;
        int next = 0;
        while (true)
        {
            try
            {
                while (next < count)
                {
                    ValueTask pending = Call(dispatcher, next++, in e, in context, cancellationToken);
                    if (!pending.IsCompleted)
                    {
                        return PublishSequence<TDispatcher, TEvent>.Start(this, dispatcher, in e, in context, cancellationToken, next, pending, failures);
                    }

                    pending.GetAwaiter().GetResult();
                }
            }
            catch (Exception exception)
            {
                if (Absorb(dispatcher, exception, next - 1, in e, cancellationToken, ref failures) is { } end)
                {
                    return AsyncPublish.Failed(end);
                }

                continue;
            }

            return failures.ToException() is { } failed ? AsyncPublish.Failed(failed) : default;
        }
    }

    /// <summary>Starts all observers, then awaits them all.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <param name="context">What the observers that ask are given; the default if none does.</param>
    /// <returns>The publish.</returns>
    public ValueTask RunParallel(TDispatcher dispatcher, in TEvent e, CancellationToken cancellationToken, in PublishContext context = default)
    {
        ParallelPublish<TDispatcher, TEvent>? publish = null;
        int count = StepCount;
        int next = 0;
        while (true)
        {
            try
            {
                while (next < count)
                {
                    ValueTask pending = Call(dispatcher, next++, in e, in context, cancellationToken);
                    if (pending.IsCompleted)
                    {
                        pending.GetAwaiter().GetResult();
                    }
                    else
                    {
                        (publish ??= ParallelPublish<TDispatcher, TEvent>.Rent(count)).Await(next - 1, pending);
                    }
                }
            }
            catch (Exception exception)
            {
                (publish ??= ParallelPublish<TDispatcher, TEvent>.Rent(count)).Fail(next - 1, exception);
                if (Policy != ErrorPolicy.Stop && !Failures.IsCancellation(exception, cancellationToken))
                {
                    continue;
                }
            }

            return publish is null ? default : publish.Start(this, dispatcher, in e, cancellationToken);
        }
    }

    internal ValueTask Call(TDispatcher dispatcher, int step, in TEvent e, in PublishContext context, CancellationToken cancellationToken) => TakesContext
        ? Invoke(dispatcher, step, in e, in context, cancellationToken)
        : Invoke(dispatcher, step, in e, cancellationToken);

    /// <summary>Applies the policy to a failure. Null: go on; otherwise what the publish ends with.</summary>
    internal Exception? Absorb(TDispatcher dispatcher, Exception exception, int step, in TEvent e, CancellationToken cancellationToken, ref Failures failures)
    {
        if (Policy == ErrorPolicy.Stop)
        {
            return exception;
        }

        if (Failures.IsCancellation(exception, cancellationToken))
        {
            return failures.With(exception);
        }

        // Without anybody to hand failures to, the publisher gets them: none is ever lost.
        IDispatchErrorHandler? handler = Policy == ErrorPolicy.Isolate ? ErrorHandlerOf(dispatcher) : null;
        if (handler is null)
        {
            failures.Add(exception);
            return null;
        }

        try
        {
            handler.OnFailure(in e, new DispatchFailure(exception, NameOf(step)));
            return null;
        }
        catch (Exception handlerException)
        {
            return handlerException;
        }
    }
}
