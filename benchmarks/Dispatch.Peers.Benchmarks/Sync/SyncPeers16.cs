using System.Threading;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Peers.Benchmarks;

/// <summary>A synchronous publish to 16 observers.</summary>
public class SyncPeers16
{
    private const int Loop = 1000;
    private readonly Peers _peers = new();
    private readonly SyncByHand _byHand = new();
    private readonly SyncEvent16 _event = new(1, 2, 3);

    // Read before each publish, so that nothing of it is taken out of the loop.
    private bool _stopped;

    [GlobalSetup]
    public void Setup() => _stopped = false;

    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncEvent16 e = _event;
            _byHand.Publish(in e);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchOverload()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncEvent16 e = _event;
            _peers.Dispatcher.Publish(in e);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchInterface()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncEvent16 e = _event;
            _peers.DispatchInterface.Publish(in e);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MessagePipe()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncEvent16 e = _event;
            _peers.SyncMessagePipe16.Publish(e);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ArchEventBus()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncEvent16 e = _event;
            Arch.Bus.EventBus.Send(ref e);
        }
    }
}
