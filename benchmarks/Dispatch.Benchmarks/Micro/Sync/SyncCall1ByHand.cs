using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What one writes instead: the calls of one observer where the event is raised.</summary>
internal sealed class SyncCall1ByHand
{
    private readonly SyncCall1Observer00 _observer00 = new();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Publish(in SyncCall1 e)
    {
        _observer00.Handle(in e);
    }

    internal OtherSyncWays<SyncCall1> Others() => new(_observer00);
}
