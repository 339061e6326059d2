using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>
/// The publishes that observers of a breadth-first dispatcher have made, of one outermost publish, which drains it until it
/// is empty. Pooled: the turn tells a context of this publish from one that was kept from an earlier one.
/// </summary>
[DebuggerStepThrough]
internal sealed class PublishQueue : PooledPublish
{
    private static FreeList s_free;

    [ThreadStatic]
    private static PublishQueue? t_current;

    /// <summary>Held for a few instructions that cannot throw. One interlocked operation for each, where a monitor has two.</summary>
    private SpinLock _gate = new(enableThreadOwnerTracking: false);
    private object _dispatcher = null!;
    private PublishQueue? _outer;
    private QueuedPublish? _first;
    private QueuedPublish? _last;
    private Failures _failures;
    private Exception? _cancellation;
    private bool _isOpen;

    /// <summary>Which of the outermost publishes that have used this object.</summary>
    internal int Turn { get; private set; }

    /// <summary>Whether the outermost publish can wait for asynchronous observers.</summary>
    internal bool IsAsync { get; private set; }

    /// <summary>The queue of a synchronous publish of the dispatcher that is on the stack of this thread.</summary>
    internal static PublishQueue? OnThisThread(object dispatcher)
    {
        PublishQueue? queue = t_current;
        while (queue is not null && queue._dispatcher != dispatcher)
        {
            queue = queue._outer;
        }

        return queue;
    }

    /// <summary>Adds a publish. False: the outermost publish has ended, and the publish was given back.</summary>
    internal bool TryAdd(int turn, QueuedPublish publish)
    {
        bool taken = false;
        _gate.Enter(ref taken);
        bool isOpen = _isOpen && turn == Turn;
        if (isOpen)
        {
            publish.Next = null;
            _ = _last is null ? _first = publish : _last.Next = publish;
            _last = publish;
        }

        _gate.Exit(useMemoryBarrier: false);
        if (!isOpen)
        {
            publish.Recycle();
        }

        return isOpen;
    }

    /// <summary>An outermost publish without asynchronous observers, which is not queued itself, and all that follows.</summary>
    internal static void Drain<TDispatcher, TEvent>(
        IQueuedRoute<TDispatcher, TEvent> route, TDispatcher dispatcher, in TEvent e, PublishPath path, CancellationToken cancellationToken)
        where TDispatcher : class
    {
        PublishQueue queue = Rent(dispatcher, isAsync: false);
        queue._outer = t_current;
        t_current = queue;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            route.RunQueued(dispatcher, in e, new PublishContext((IPublisher)dispatcher, path, queue), cancellationToken);
        }
        catch (Exception exception)
        {
            queue.Fail(exception);
        }

        while (queue.TakeOrClose() is { } next)
        {
            try
            {
                next.Run(queue);
            }
            catch (Exception exception)
            {
                queue.Fail(exception);
            }
        }

        t_current = queue._outer;
        if (queue.Finish() is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>An outermost publish with asynchronous observers, and all that follows.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal static async ValueTask DrainAsync(object dispatcher, QueuedPublish outermost)
    {
        PublishQueue queue = Rent(dispatcher, isAsync: true);
        for (QueuedPublish? next = outermost; next is not null; next = queue.TakeOrClose())
        {
            try
            {
                await queue.Start(next).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                queue.Fail(exception);
            }
        }

        if (queue.Finish() is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>Before the first suspension as after it: a synchronous publish around this one is not that of its observers.</summary>
    private ValueTask Start(QueuedPublish publish)
    {
        PublishQueue? current = t_current;
        t_current = null;
        try
        {
            return publish.RunAsync(this);
        }
        finally
        {
            t_current = current;
        }
    }

    private static PublishQueue Rent(object dispatcher, bool isAsync)
    {
        PublishQueue queue = s_free.Rent() is { } free ? Unsafe.As<PublishQueue>(free) : new PublishQueue();
        queue._dispatcher = dispatcher;
        queue.IsAsync = isAsync;
        queue._isOpen = true;
        return queue;
    }

    private QueuedPublish? TakeOrClose()
    {
        bool taken = false;
        _gate.Enter(ref taken);
        QueuedPublish? publish = _first;
        if (publish is null)
        {
            _isOpen = false;
            Turn++;
        }
        else
        {
            _first = publish.Next;
            _last = _first is null ? null : _last;
        }

        _gate.Exit(useMemoryBarrier: false);
        return publish;
    }

    private void Fail(Exception exception)
    {
        if (exception is OperationCanceledException)
        {
            _cancellation ??= exception;
        }
        else
        {
            _failures.Add(exception);
        }
    }

    private Exception? Finish()
    {
        Exception? failure = _cancellation is null ? _failures.ToException() : _failures.With(_cancellation);
        _dispatcher = null!;
        _outer = null;
        _failures = default;
        _cancellation = null;
        s_free.Return(this);
        return failure;
    }
}
