using BenchmarkDotNet.Attributes;

namespace Dispatch.Peers.Benchmarks;

/// <summary>A query sent to a synchronous handler.</summary>
public class SyncSendPeers
{
    private const int Loop = 1000;
    private readonly Peers _peers = new();
    private long _sum;

    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        var peer = new DispatchSyncQueryHandler();
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Handle(new DispatchSyncQuery(i, 2, 3));
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchOverload()
    {
        var peer = _peers.Dispatcher;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send(new DispatchSyncQuery(i, 2, 3));
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchInterface()
    {
        var peer = _peers.DispatchSender;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send<DispatchSyncQuery, long>(new DispatchSyncQuery(i, 2, 3));
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MessagePipe()
    {
        var peer = _peers.Pipe<MessagePipe.IRequestHandler<MessagePipeSyncQuery, long>>();
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Invoke(new MessagePipeSyncQuery(i, 2, 3));
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchRConcrete()
    {
        var peer = _peers.DispatchRConcrete;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send(new DispatchRSyncQuery(i, 2, 3), default);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchR()
    {
        var peer = _peers.DispatchR;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send(new DispatchRSyncQuery(i, 2, 3), default);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void FoundatioMediator()
    {
        var peer = _peers.Foundatio;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Invoke<long>(new FoundatioSyncQuery(i, 2, 3));
        }
    }
}
