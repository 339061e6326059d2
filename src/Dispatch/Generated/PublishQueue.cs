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
/// <remarks>
/// What the thread of a synchronous publish adds needs no lock. Another thread can add only through a context, into a list of its own under the
/// lock; as long as that has something in it the first one adds there too, so that they are called in the order in which they were added.
/// </remarks>
[DebuggerStepThrough]
internal sealed class PublishQueue : PooledPublish
{
    private static FreeList s_free;

    /// <summary>Held for a few instructions that cannot throw. One interlocked operation for each, where a monitor has two.</summary>
    private SpinLock _gate = new(enableThreadOwnerTracking: false);
    private object? _dispatcher;
    private QueuedPublish? _first;
    private QueuedPublish? _last;
    private QueuedPublish? _firstOfOthers;
    private QueuedPublish? _lastOfOthers;
    private Failures _failures;
    private Exception? _cancellation;
    private bool _isOpen;
    private bool _isShared;

    /// <summary>The queue of the synchronous publish around this one, of another dispatcher; in a free queue, the next free one.</summary>
    internal PublishQueue? Outer { get; private set; }

    /// <summary>Which of the outermost publishes that have used this object.</summary>
    internal int Turn { get; private set; }

    /// <summary>Whether the outermost publish can wait for asynchronous observers.</summary>
    internal bool IsAsync { get; private set; }

    /// <summary>A publish that nobody uses, for the thread of a synchronous publish.</summary>
    internal QueuedPublish? Spare { get; set; }

    internal bool IsOf(object dispatcher) => _dispatcher == dispatcher;

    /// <summary>Whether this is the thread of a synchronous publish that a context belongs to.</summary>
    internal bool IsHere(int turn) => !IsAsync && turn == Turn && PublishThread.This.Holds(this);

    /// <summary>Tells that observers are given contexts, which they may use on other threads.</summary>
    internal void Share(bool givesContext) => _isShared |= givesContext;

    /// <summary>Adds a publish on the thread of the outermost one.</summary>
    internal void AddHere(QueuedPublish publish)
    {
        if (Volatile.Read(ref _firstOfOthers) is not null)
        {
            TryAdd(Turn, publish);
            return;
        }

        _ = _last is null ? _first = publish : _last.Next = publish;
        _last = publish;
    }

    /// <summary>Adds a publish. False: the outermost publish has ended, and the publish was given back.</summary>
    internal bool TryAdd(int turn, QueuedPublish publish)
    {
        bool taken = false;
        _gate.Enter(ref taken);
        bool isOpen = _isOpen && turn == Turn;
        if (isOpen)
        {
            _ = _lastOfOthers is null ? _firstOfOthers = publish : _lastOfOthers.Next = publish;
            _lastOfOthers = publish;
        }

        _gate.Exit(useMemoryBarrier: false);
        if (!isOpen)
        {
            publish.Recycle();
        }

        return isOpen;
    }

    /// <summary>Begins an outermost publish without asynchronous observers.</summary>
    internal static PublishQueue Open(PublishThread thread, object dispatcher, bool givesContext)
    {
        PublishQueue? queue = thread.Free;
        if (queue is null)
        {
            queue = new PublishQueue();
        }
        else
        {
            thread.Free = queue.Outer;
        }

        queue._dispatcher = dispatcher;
        queue._isShared = givesContext;
        queue._isOpen = true;
        queue.Outer = thread.Current;
        thread.Current = queue;
        return queue;
    }

    /// <summary>Delivers what was added, and ends the publish. What it fails with is returned.</summary>
    internal Exception? Close(PublishThread thread)
    {
        while (TakeOrClose() is { } next)
        {
            try
            {
                next.Run(this);
            }
            catch (Exception exception)
            {
                Fail(exception);
            }
        }

        thread.Current = Outer;
        Exception? failure = Finish();
        Outer = thread.Free;
        thread.Free = this;
        return failure;
    }

    /// <summary>An outermost publish with asynchronous observers, and all that follows.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal static async ValueTask DrainAsync(QueuedPublish outermost)
    {
        PublishQueue queue = RentAsync();
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

        Exception? failure = queue.Finish();
        s_free.Return(queue);
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>Before the first suspension as after it: a synchronous publish around this one is not that of its observers.</summary>
    private ValueTask Start(QueuedPublish publish)
    {
        PublishThread thread = PublishThread.This;
        PublishQueue? current = thread.Current;
        thread.Current = null;
        try
        {
            return publish.RunAsync(this);
        }
        finally
        {
            thread.Current = current;
        }
    }

    private static PublishQueue RentAsync()
    {
        PublishQueue queue = s_free.Rent() is { } free ? Unsafe.As<PublishQueue>(free) : new PublishQueue();
        queue.IsAsync = true;
        queue._isShared = true;
        queue._isOpen = true;
        return queue;
    }

    private QueuedPublish? TakeOrClose()
    {
        if (_first is null)
        {
            if (_isShared)
            {
                TakeOthersOrClose();
            }
            else
            {
                _isOpen = false;
                Turn++;
            }
        }

        QueuedPublish? publish = _first;
        if (publish is not null)
        {
            _first = publish.Next;
            _last = _first is null ? null : _last;
            publish.Next = null;
        }

        return publish;
    }

    private void TakeOthersOrClose()
    {
        bool taken = false;
        _gate.Enter(ref taken);
        _first = _firstOfOthers;
        _last = _lastOfOthers;
        _firstOfOthers = null;
        _lastOfOthers = null;
        if (_first is null)
        {
            _isOpen = false;
            Turn++;
        }

        _gate.Exit(useMemoryBarrier: false);
    }

    internal void Fail(Exception exception)
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
        _dispatcher = null;
        if (failure is not null)
        {
            _failures = default;
            _cancellation = null;
        }

        return failure;
    }
}
