using System;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace Dispatch.Benchmarks.Micro;

/// <summary>A task that the benchmark completes by hand, on its own thread, and that allocates nothing.</summary>
public sealed class ManualSource : IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core;

    /// <summary>How often its result was taken; starts again at 0 when it exceeds the range.</summary>
    public short Rounds => _core.Version;

    public ValueTask Wait() => new(this, _core.Version);

    public void Complete() => _core.SetResult(true);

    public void GetResult(short token)
    {
        _core.GetResult(token);
        _core.Reset();
    }

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
