using System;
using System.Diagnostics;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace Dispatch.Generated;

/// <summary>A pooled publish that is awaited once: what its task asks for, and the return to the pool when the result is taken.</summary>
[DebuggerStepThrough]
internal abstract class AwaitedPublish : PooledPublish, IValueTaskSource
{
    /// <summary>How it ends. Not read-only: it is a struct that changes.</summary>
    private protected ManualResetValueTaskSourceCore<bool> _result;

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _result.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _result.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.GetResult(short token)
    {
        // A wrong token, or a result that is not there yet, throws here and must not return the object.
        if (_result.GetStatus(token) == ValueTaskSourceStatus.Pending)
        {
            _result.GetResult(token);
        }

        try
        {
            _result.GetResult(token);
        }
        finally
        {
            _result.Reset();
            Recycle();
        }
    }

    /// <summary>Lets go of everything and returns to the pool.</summary>
    private protected abstract void Recycle();
}
