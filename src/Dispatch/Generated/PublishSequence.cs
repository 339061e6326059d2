using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>
/// The rest of a publish after an observer suspended: a pooled state machine that calls the remaining observers one by one.
/// </summary>
/// <remarks>
/// Returned to the pool when its result is taken, which also invalidates its token: a second await fails, and a publish
/// that is never awaited is left to the garbage collector. The execution context flows as in an <c>async</c> method.
/// </remarks>
[DebuggerStepThrough]
internal sealed class PublishSequence<TDispatcher, TEvent> : AwaitedPublish
    where TDispatcher : class
{
    private static readonly ContextCallback s_run = static sequence => Unsafe.As<PublishSequence<TDispatcher, TEvent>>(sequence!).Run();

    private readonly Action _onCompleted;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _pending;
    private ExecutionContext? _context;
    private AsyncEventRoute<TDispatcher, TEvent> _route = null!;
    private TDispatcher _dispatcher = null!;
    private TEvent _event = default!;
    private PublishContext _publishContext;
    private CancellationToken _cancellationToken;
    private Failures _failures;
    private int _next;
    private int _count;
    private bool _takesContext;

    private PublishSequence() => _onCompleted = Resume;

    internal static ValueTask Start(
        AsyncEventRoute<TDispatcher, TEvent> route,
        TDispatcher dispatcher,
        in TEvent e,
        in PublishContext context,
        CancellationToken cancellationToken,
        int next,
        ValueTask pending,
        Failures failures)
    {
        PublishSequence<TDispatcher, TEvent> sequence = route.FreeSequences.Rent() is { } free ? Unsafe.As<PublishSequence<TDispatcher, TEvent>>(free) : new PublishSequence<TDispatcher, TEvent>();
        sequence._route = route;
        sequence._dispatcher = dispatcher;
        sequence._event = e;
        sequence._publishContext = context;
        sequence._cancellationToken = cancellationToken;
        sequence._failures = failures;
        sequence._next = next;
        sequence._count = route.StepCount;
        sequence._takesContext = route.TakesContext;
        var task = new ValueTask(sequence, sequence._result.Version);
        sequence.Suspend(pending.ConfigureAwait(false).GetAwaiter());
        return task;
    }

    private void Suspend(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter pending)
    {
        _pending = pending;
        ExecutionContext? context = ExecutionContext.Capture();
        if (!ReferenceEquals(_context, context))
        {
            _context = context;
        }

        // From here on another thread may already run the rest: nothing of this object may be touched any more.
        pending.UnsafeOnCompleted(_onCompleted);
    }

    private void Resume()
    {
        ExecutionContext? context = _context;
        if (context is null)
        {
            Run();
        }
        else if (ReferenceEquals(context, ExecutionContext.Capture()))
        {
            RunInPlace(context);
        }
        else
        {
            ExecutionContext.Run(context, s_run, this);
        }
    }

    /// <summary>
    /// As <see cref="ExecutionContext.Run"/> where the thread is in the context already, which it mostly is: what is left is
    /// to undo the changes that the observers leave behind.
    /// </summary>
    private void RunInPlace(ExecutionContext context)
    {
        SynchronizationContext? synchronization = SynchronizationContext.Current;
        try
        {
            Run();
        }
        finally
        {
            if (!ReferenceEquals(SynchronizationContext.Current, synchronization))
            {
                SynchronizationContext.SetSynchronizationContext(synchronization);
            }

            if (!ReferenceEquals(ExecutionContext.Capture(), context))
            {
                ExecutionContext.Restore(context);
            }
        }
    }

    private void Run()
    {
        bool resumed = true;
        while (true)
        {
            try
            {
                if (resumed)
                {
                    resumed = false;
                    _pending.GetResult();
                }

                while (_next < _count)
                {
                    int step = _next++;
                    ValueTask call = _takesContext
                        ? _route.Invoke(_dispatcher, step, in _event, in _publishContext, _cancellationToken)
                        : _route.Invoke(_dispatcher, step, in _event, _cancellationToken);
                    ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter pending = call.ConfigureAwait(false).GetAwaiter();
                    if (!pending.IsCompleted)
                    {
                        Suspend(pending);
                        return;
                    }

                    pending.GetResult();
                }
            }
            catch (Exception exception)
            {
                if (_route.Absorb(_dispatcher, exception, _next - 1, in _event, _cancellationToken, ref _failures) is { } end)
                {
                    _result.SetException(end);
                    return;
                }

                continue;
            }

            if (_failures.ToException() is { } failed)
            {
                _result.SetException(failed);
            }
            else
            {
                _result.SetResult(true);
            }

            return;
        }
    }

    private protected override void Recycle()
    {
        AsyncEventRoute<TDispatcher, TEvent> route = _route;
        _route = null!;
        _dispatcher = null!;
        _event = default!;
        _publishContext = default;
        _cancellationToken = default;
        _failures = default;
        _pending = default;
        _context = null;
        route.FreeSequences.Return(this);
    }
}
