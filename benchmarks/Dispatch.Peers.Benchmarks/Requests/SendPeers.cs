using BenchmarkDotNet.Attributes;

namespace Dispatch.Peers.Benchmarks;

/// <summary>A query sent to an asynchronous handler that completes at once.</summary>
public class SendPeers
{
    private const int Loop = 1000;
    private readonly Peers _peers = new();
    private long _sum;

    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        var peer = new DispatchQueryHandler();
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.HandleAsync(new DispatchQuery(i, 2, 3), default).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchOverload()
    {
        var peer = _peers.Dispatcher;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.SendAsync(new DispatchQuery(i, 2, 3)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchInterface()
    {
        var peer = _peers.DispatchSender;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.SendAsync<DispatchQuery, long>(new DispatchQuery(i, 2, 3)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatorConcrete()
    {
        var peer = _peers.MediatorConcrete;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send(new MediatorQuery(i, 2, 3)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatorInterface()
    {
        var peer = _peers.MediatorInterface;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send(new MediatorQuery(i, 2, 3)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MessagePipe()
    {
        var peer = _peers.Pipe<MessagePipe.IAsyncRequestHandler<MessagePipeQuery, long>>();
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.InvokeAsync(new MessagePipeQuery(i, 2, 3)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchRConcrete()
    {
        var peer = _peers.DispatchRConcrete;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send(new DispatchRQuery(i, 2, 3), default).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchR()
    {
        var peer = _peers.DispatchR;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send(new DispatchRQuery(i, 2, 3), default).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void SwitchMediatorConcrete()
    {
        var peer = _peers.SwitchMediatorConcrete;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send(new SwitchQuery(i, 2, 3)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void SwitchMediator()
    {
        var peer = _peers.SwitchSender;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send(new SwitchQuery(i, 2, 3)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void FoundatioMediator()
    {
        var peer = _peers.Foundatio;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.InvokeAsync<long>(new FoundatioQuery(i, 2, 3)).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ZeroAllocMediator()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += ZeroAlloc.Mediator.Mediator.Send(new ZeroAllocQuery(i, 2, 3), default).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ZeroAllocInterface()
    {
        var peer = _peers.ZeroAlloc;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send(new ZeroAllocQuery(i, 2, 3), default).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DSoftStudioMediator()
    {
        var peer = _peers.DSoft;
        for (int i = 0; i < Loop; i++)
        {
            _sum += peer.Send<DSoftQuery, long>(new DSoftQuery(i, 2, 3)).GetAwaiter().GetResult();
        }
    }
}
