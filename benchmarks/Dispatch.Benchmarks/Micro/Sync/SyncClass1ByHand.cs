using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What one writes instead: the calls of one observer where the event is raised.</summary>
internal sealed class SyncClass1ByHand
{
    private readonly SyncClass1Observer00 _observer00 = new();
    private volatile byte _state = 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Publish(in SyncClass1 e)
    {
        _observer00.Handle(in e);
    }

    /// <summary>The same, if there is nothing else to call: one byte is compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void PublishChecked(in SyncClass1 e)
    {
        if (_state == 1)
        {
            Publish(in e);
        }
        else
        {
            _state = OtherSyncWays<SyncClass1>.NothingElse(e);
        }
    }

    internal OtherSyncWays<SyncClass1> Others() => new(_observer00);
}
