using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Dispatch.Generated;

/// <summary>For generated code: the failures of one publish, in order. Allocates only from the second on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public struct Failures
{
    private Exception? _first;
    private List<Exception>? _all;

    /// <summary>Keeps a failure under <see cref="ErrorPolicy.Collect"/>, or ends the publish if it is its cancellation.</summary>
    /// <param name="exception">What an observer threw.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Collect(Exception exception, CancellationToken cancellationToken)
    {
        if (IsCancellation(exception, cancellationToken))
        {
            ExceptionDispatchInfo.Throw(With(exception));
        }

        Add(exception);
    }

    /// <summary>Hands a failure over under <see cref="ErrorPolicy.Isolate"/>, or ends the publish if it is its cancellation.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="handler">Who gets it.</param>
    /// <param name="exception">What an observer threw.</param>
    /// <param name="observer">The observer.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Isolate<TEvent>(IDispatchErrorHandler handler, Exception exception, string observer, in TEvent e, CancellationToken cancellationToken)
    {
        if (IsCancellation(exception, cancellationToken))
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        handler.OnFailure(in e, new DispatchFailure(exception, observer));
    }

    /// <summary>Throws what was kept, if anything.</summary>
    public readonly void ThrowIfAny()
    {
        if (_first is not null)
        {
            ExceptionDispatchInfo.Throw(ToException()!);
        }
    }

    internal static bool IsCancellation(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && cancellationToken.IsCancellationRequested;

    internal void Add(Exception exception)
    {
        if (_first is null)
        {
            _first = exception;
        }
        else
        {
            (_all ??= [_first]).Add(exception);
        }
    }

    internal Exception With(Exception last)
    {
        if (_first is null)
        {
            return last;
        }

        Add(last);
        return ToException()!;
    }

    internal readonly Exception? ToException() => _all is null ? _first : new AggregateException(_all);
}
