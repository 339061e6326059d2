using BenchmarkDotNet.Attributes;

namespace Dispatch.Peers.Benchmarks;

/// <summary>A stream of ten items, read to its end.</summary>
public class StreamPeers
{
    private const int Loop = 100;
    private readonly Peers _peers = new();
    private long _sum;

    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        var peer = new DispatchTenHandler();
        for (int i = 0; i < Loop; i++)
        {
            _sum += Ten.Sum(peer.Handle(new DispatchTen(i))).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchOverload()
    {
        var peer = _peers.Dispatcher;
        for (int i = 0; i < Loop; i++)
        {
            _sum += Ten.Sum(peer.Stream(new DispatchTen(i))).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchInterface()
    {
        var peer = _peers.DispatchSender;
        for (int i = 0; i < Loop; i++)
        {
            _sum += Ten.Sum(peer.Stream<DispatchTen, long>(new DispatchTen(i))).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatorConcrete()
    {
        var peer = _peers.MediatorConcrete;
        for (int i = 0; i < Loop; i++)
        {
            _sum += Ten.Sum(peer.CreateStream(new MediatorTen(i))).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatorInterface()
    {
        var peer = _peers.MediatorInterface;
        for (int i = 0; i < Loop; i++)
        {
            _sum += Ten.Sum(peer.CreateStream(new MediatorTen(i))).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchRConcrete()
    {
        var peer = _peers.DispatchRConcrete;
        for (int i = 0; i < Loop; i++)
        {
            _sum += Ten.Sum(peer.CreateStream(new DispatchRTen(i), default)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchR()
    {
        var peer = _peers.DispatchR;
        for (int i = 0; i < Loop; i++)
        {
            _sum += Ten.Sum(peer.CreateStream(new DispatchRTen(i), default)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ZeroAllocMediator()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += Ten.Sum(ZeroAlloc.Mediator.Mediator.CreateStream(new ZeroAllocTen(i), default)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ZeroAllocInterface()
    {
        var peer = _peers.ZeroAlloc;
        for (int i = 0; i < Loop; i++)
        {
            _sum += Ten.Sum(peer.CreateStream(new ZeroAllocTen(i), default)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DSoftStudioMediator()
    {
        var peer = _peers.DSoft;
        for (int i = 0; i < Loop; i++)
        {
            _sum += Ten.Sum(peer.CreateStream<DSoftTen, long>(new DSoftTen(i))).GetAwaiter().GetResult();
        }
    }
}
