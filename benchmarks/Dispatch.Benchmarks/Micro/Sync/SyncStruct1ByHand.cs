using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What one writes instead: the calls of one observer where the event is raised.</summary>
internal sealed class SyncStruct1ByHand
{
    private readonly SyncStruct1Observer00 _observer00 = new();
    private volatile byte _state = 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Publish(in SyncStruct1 e)
    {
        _observer00.Handle(in e);
    }

    /// <summary>The same, if there is nothing else to call: one byte is compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void PublishChecked(in SyncStruct1 e)
    {
        if (_state == 1)
        {
            Publish(in e);
        }
        else
        {
            _state = OtherSyncWays<SyncStruct1>.NothingElse(e);
        }
    }

    internal OtherSyncWays<SyncStruct1> Others() => new(_observer00);
}
