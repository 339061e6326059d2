using System.Threading;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Peers.Benchmarks;

/// <summary>A synchronous publish to 4 observers.</summary>
public class SyncPeers4
{
    private const int Loop = 1000;
    private readonly Peers _peers = new();
    private readonly SyncByHand _byHand = new();
    private readonly SyncEvent4 _event = new(1, 2, 3);

    // Read before each publish, so that nothing of it is taken out of the loop.
    private bool _stopped;

    [GlobalSetup]
    public void Setup() => _stopped = false;

    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        var peer = _byHand;
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncEvent4 e = _event;
            peer.Publish(in e);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchOverload()
    {
        var peer = _peers.Dispatcher;
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncEvent4 e = _event;
            peer.Publish(in e);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchTyped()
    {
        var peer = _peers.Dispatcher.For<SyncEvent4>();
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncEvent4 e = _event;
            peer.Publish(in e);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchInterface()
    {
        var peer = _peers.DispatchInterface;
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncEvent4 e = _event;
            peer.Publish(in e);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MessagePipe()
    {
        var peer = _peers.SyncPipe<SyncEvent4>();
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncEvent4 e = _event;
            peer.Publish(e);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ArchEventBus()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncEvent4 e = _event;
            Arch.Bus.EventBus.Send(ref e);
        }
    }
}
