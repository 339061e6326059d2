using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What one writes instead: the calls of sixteen observers where the event is raised.</summary>
internal sealed class SyncStruct16ByHand
{
    private readonly SyncStruct16Observer00 _observer00 = new();
    private readonly SyncStruct16Observer01 _observer01 = new();
    private readonly SyncStruct16Observer02 _observer02 = new();
    private readonly SyncStruct16Observer03 _observer03 = new();
    private readonly SyncStruct16Observer04 _observer04 = new();
    private readonly SyncStruct16Observer05 _observer05 = new();
    private readonly SyncStruct16Observer06 _observer06 = new();
    private readonly SyncStruct16Observer07 _observer07 = new();
    private readonly SyncStruct16Observer08 _observer08 = new();
    private readonly SyncStruct16Observer09 _observer09 = new();
    private readonly SyncStruct16Observer10 _observer10 = new();
    private readonly SyncStruct16Observer11 _observer11 = new();
    private readonly SyncStruct16Observer12 _observer12 = new();
    private readonly SyncStruct16Observer13 _observer13 = new();
    private readonly SyncStruct16Observer14 _observer14 = new();
    private readonly SyncStruct16Observer15 _observer15 = new();
    private volatile byte _state = 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Publish(in SyncStruct16 e)
    {
        _observer00.Handle(in e);
        _observer01.Handle(in e);
        _observer02.Handle(in e);
        _observer03.Handle(in e);
        _observer04.Handle(in e);
        _observer05.Handle(in e);
        _observer06.Handle(in e);
        _observer07.Handle(in e);
        _observer08.Handle(in e);
        _observer09.Handle(in e);
        _observer10.Handle(in e);
        _observer11.Handle(in e);
        _observer12.Handle(in e);
        _observer13.Handle(in e);
        _observer14.Handle(in e);
        _observer15.Handle(in e);
    }

    /// <summary>The same, if there is nothing else to call: one byte is compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void PublishChecked(in SyncStruct16 e)
    {
        if (_state == 1)
        {
            Publish(in e);
        }
        else
        {
            _state = OtherSyncWays<SyncStruct16>.NothingElse(e);
        }
    }

    internal OtherSyncWays<SyncStruct16> Others() => new(_observer00, _observer01, _observer02, _observer03, _observer04, _observer05, _observer06, _observer07, _observer08, _observer09, _observer10, _observer11, _observer12, _observer13, _observer14, _observer15);
}
