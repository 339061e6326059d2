using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What one writes instead: the calls of four observers where the event is raised.</summary>
internal sealed class SyncCall4ByHand
{
    private readonly SyncCall4Observer00 _observer00 = new();
    private readonly SyncCall4Observer01 _observer01 = new();
    private readonly SyncCall4Observer02 _observer02 = new();
    private readonly SyncCall4Observer03 _observer03 = new();
    private volatile byte _state = 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Publish(in SyncCall4 e)
    {
        _observer00.Handle(in e);
        _observer01.Handle(in e);
        _observer02.Handle(in e);
        _observer03.Handle(in e);
    }

    /// <summary>The same, if there is nothing else to call: one byte is compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void PublishChecked(in SyncCall4 e)
    {
        if (_state == 1)
        {
            Publish(in e);
        }
        else
        {
            _state = OtherSyncWays<SyncCall4>.NothingElse(e);
        }
    }

    internal OtherSyncWays<SyncCall4> Others() => new(_observer00, _observer01, _observer02, _observer03);
}
