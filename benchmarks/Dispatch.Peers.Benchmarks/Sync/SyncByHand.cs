namespace Dispatch.Peers.Benchmarks;

public sealed class SyncByHand
{
    private readonly SyncEvent1Observer00 _observer1_00 = new();
    private readonly SyncEvent4Observer00 _observer4_00 = new();
    private readonly SyncEvent4Observer01 _observer4_01 = new();
    private readonly SyncEvent4Observer02 _observer4_02 = new();
    private readonly SyncEvent4Observer03 _observer4_03 = new();
    private readonly SyncEvent16Observer00 _observer16_00 = new();
    private readonly SyncEvent16Observer01 _observer16_01 = new();
    private readonly SyncEvent16Observer02 _observer16_02 = new();
    private readonly SyncEvent16Observer03 _observer16_03 = new();
    private readonly SyncEvent16Observer04 _observer16_04 = new();
    private readonly SyncEvent16Observer05 _observer16_05 = new();
    private readonly SyncEvent16Observer06 _observer16_06 = new();
    private readonly SyncEvent16Observer07 _observer16_07 = new();
    private readonly SyncEvent16Observer08 _observer16_08 = new();
    private readonly SyncEvent16Observer09 _observer16_09 = new();
    private readonly SyncEvent16Observer10 _observer16_10 = new();
    private readonly SyncEvent16Observer11 _observer16_11 = new();
    private readonly SyncEvent16Observer12 _observer16_12 = new();
    private readonly SyncEvent16Observer13 _observer16_13 = new();
    private readonly SyncEvent16Observer14 _observer16_14 = new();
    private readonly SyncEvent16Observer15 _observer16_15 = new();

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public void Publish(in SyncEvent1 e)
    {
        _observer1_00.Handle(in e);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public void Publish(in SyncEvent4 e)
    {
        _observer4_00.Handle(in e);
        _observer4_01.Handle(in e);
        _observer4_02.Handle(in e);
        _observer4_03.Handle(in e);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public void Publish(in SyncEvent16 e)
    {
        _observer16_00.Handle(in e);
        _observer16_01.Handle(in e);
        _observer16_02.Handle(in e);
        _observer16_03.Handle(in e);
        _observer16_04.Handle(in e);
        _observer16_05.Handle(in e);
        _observer16_06.Handle(in e);
        _observer16_07.Handle(in e);
        _observer16_08.Handle(in e);
        _observer16_09.Handle(in e);
        _observer16_10.Handle(in e);
        _observer16_11.Handle(in e);
        _observer16_12.Handle(in e);
        _observer16_13.Handle(in e);
        _observer16_14.Handle(in e);
        _observer16_15.Handle(in e);
    }
}
