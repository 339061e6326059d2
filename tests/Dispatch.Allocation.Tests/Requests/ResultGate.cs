using System;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace Dispatch.Allocation.Tests.Requests;

/// <summary>Where a suspended handler with a result waits. It can be used again and again, and allocates nothing.</summary>
internal sealed class ResultGate : IValueTaskSource<decimal>
{
    private static readonly ResultGate s_gate = new();
    private ManualResetValueTaskSourceCore<decimal> _core;

    public static ValueTask<decimal> Suspend()
    {
        s_gate._core.Reset();
        return new ValueTask<decimal>(s_gate, s_gate._core.Version);
    }

    /// <summary>Completes the waiting handler, if it waits, and takes the result of the send.</summary>
    public static TResult Finish<TResult>(ValueTask<TResult> sent)
    {
        if (!sent.IsCompleted)
        {
            s_gate._core.SetResult(3);
        }

        return sent.IsCompleted ? sent.GetAwaiter().GetResult() : throw new InvalidOperationException("still waiting");
    }

    decimal IValueTaskSource<decimal>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<decimal>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<decimal>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
