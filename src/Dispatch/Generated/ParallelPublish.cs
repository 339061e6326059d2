using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>
/// The observers of one publish that run at the same time: pooled, counts those that are under way, and ends with the last.
/// </summary>
/// <remarks>
/// What is not a plain success is kept with its place among the observers, so that the outcome does not depend on who was
/// faster. Returned to the pool when its result is taken, as <see cref="PublishSequence{TDispatcher, TEvent}"/>.
/// </remarks>
[DebuggerStepThrough]
internal sealed class ParallelPublish<TDispatcher, TEvent> : AwaitedPublish
    where TDispatcher : class
{
    private static FreeList s_free;
    private static readonly ContextCallback s_finish = static publish => ((ParallelPublish<TDispatcher, TEvent>)publish!).Finish();

    private readonly Action _onObserverCompleted;
    private readonly Branch[] _branches;
    private ExecutionContext? _context;
    private AsyncEventRoute<TDispatcher, TEvent> _route = null!;
    private TDispatcher _dispatcher = null!;
    private TEvent _event = default!;
    private CancellationToken _cancellationToken;
    private int _used;
    private int _suspended;
    private int _running;

    private ParallelPublish(int observers)
    {
        _branches = new Branch[observers];
        _onObserverCompleted = CompleteOne;
    }

    internal static ParallelPublish<TDispatcher, TEvent> Rent(int observers) =>
        s_free.Rent() is ParallelPublish<TDispatcher, TEvent> free && free._branches.Length >= observers
            ? free
            : new ParallelPublish<TDispatcher, TEvent>(observers);

    /// <summary>Keeps what an observer threw while it was started.</summary>
    internal void Fail(int step, Exception thrown) => _branches[_used++] = new Branch { Step = step, Thrown = thrown };

    /// <summary>Counts an observer that suspended.</summary>
    internal void Await(int step, ValueTask pending)
    {
        ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter awaiter = pending.ConfigureAwait(false).GetAwaiter();
        _branches[_used++] = new Branch { Step = step, Awaiter = awaiter, IsAwaited = true };
        _suspended++;
        awaiter.UnsafeOnCompleted(_onObserverCompleted);
    }

    /// <summary>All have been started.</summary>
    internal ValueTask Start(AsyncEventRoute<TDispatcher, TEvent> route, TDispatcher dispatcher, in TEvent e, CancellationToken cancellationToken)
    {
        _route = route;
        _dispatcher = dispatcher;
        _event = e;
        _cancellationToken = cancellationToken;

        // The error handler runs where the last observer ended, in the context of the publisher.
        _context = route.Policy == ErrorPolicy.Isolate ? ExecutionContext.Capture() : null;
        var task = new ValueTask(this, _result.Version);

        // Those that have ended meanwhile have counted down from 0: whoever makes the count 0 now is the last.
        if (Interlocked.Add(ref _running, _suspended) == 0)
        {
            Finish();
        }

        return task;
    }

    private void CompleteOne()
    {
        if (Interlocked.Decrement(ref _running) != 0)
        {
            return;
        }

        if (_context is { } context)
        {
            ExecutionContext.Run(context, s_finish, this);
        }
        else
        {
            Finish();
        }
    }

    private void Finish()
    {
        Failures failures = default;
        Exception? cancellation = null;
        Exception? end = null;
        for (int i = 0; i < _used; i++)
        {
            if (_branches[i].Outcome() is not { } exception)
            {
                continue;
            }

            if (_route.Policy != ErrorPolicy.Stop && Failures.IsCancellation(exception, _cancellationToken))
            {
                cancellation ??= exception;
            }
            else
            {
                end ??= _route.Absorb(_dispatcher, exception, _branches[i].Step, in _event, _cancellationToken, ref failures);
            }
        }

        end ??= cancellation is null ? failures.ToException() : failures.With(cancellation);
        if (end is null)
        {
            _result.SetResult(true);
        }
        else
        {
            _result.SetException(end);
        }
    }

    private protected override void Recycle()
    {
        Array.Clear(_branches, 0, _used);
        _used = 0;
        _suspended = 0;
        _route = null!;
        _dispatcher = null!;
        _event = default!;
        _cancellationToken = default;
        _context = null;
        s_free.Return(this);
    }

    /// <summary>An observer that has not simply succeeded.</summary>
    private struct Branch
    {
        internal int Step;
        internal Exception? Thrown;
        internal bool IsAwaited;
        internal ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter Awaiter;

        /// <summary>Takes the result, once. Null: it has succeeded.</summary>
        internal readonly Exception? Outcome()
        {
            if (!IsAwaited)
            {
                return Thrown;
            }

            try
            {
                Awaiter.GetResult();
                return null;
            }
            catch (Exception exception)
            {
                return exception;
            }
        }
    }
}
