using BenchmarkDotNet.Attributes;

namespace Dispatch.Peers.Benchmarks;

/// <summary>An asynchronous publish to 1 observer.</summary>
public class AsyncPeers1
{
    private const int Loop = 200;
    private readonly Peers _peers = new();
    private Pump? _pump;

    [Params(false, true)]
    public bool Suspends { get; set; }

    [GlobalSetup]
    public void Setup() => _pump = Suspends ? new Pump(1) : null;

    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        var peer = _peers.ByHand;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.Publish(new DispatchEvent1(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new DispatchEvent1(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchOverload()
    {
        var peer = _peers.Dispatcher;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.PublishAsync(new DispatchEvent1(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.PublishAsync(new DispatchEvent1(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchTyped()
    {
        IAsyncPublisher<DispatchEvent1> peer = _peers.Dispatcher.ForAsync<DispatchEvent1>();
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.PublishAsync(new DispatchEvent1(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.PublishAsync(new DispatchEvent1(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchInterface()
    {
        var peer = _peers.DispatchInterface;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.PublishAsync(new DispatchEvent1(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.PublishAsync(new DispatchEvent1(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatorConcrete()
    {
        var peer = _peers.MediatorConcrete;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.Publish(new MediatorEvent1(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new MediatorEvent1(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatorInterface()
    {
        var peer = _peers.MediatorInterface;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.Publish(new MediatorEvent1(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new MediatorEvent1(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MessagePipe()
    {
        var peer = _peers.AsyncPipe<MessagePipeEvent1>();
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.PublishAsync(new MessagePipeEvent1(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.PublishAsync(new MessagePipeEvent1(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchRConcrete()
    {
        var peer = _peers.DispatchRConcrete;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.Publish(new DispatchREvent1(null, 1, 2), default).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new DispatchREvent1(_pump, 1, 2), default);
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchR()
    {
        var peer = _peers.DispatchR;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.Publish(new DispatchREvent1(null, 1, 2), default).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new DispatchREvent1(_pump, 1, 2), default);
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void SwitchMediatorConcrete()
    {
        var peer = _peers.SwitchMediatorConcrete;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.Publish(new SwitchEvent1(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new SwitchEvent1(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void SwitchMediator()
    {
        var peer = _peers.SwitchMediator;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.Publish(new SwitchEvent1(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new SwitchEvent1(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void FoundatioMediator()
    {
        var peer = _peers.Foundatio;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.PublishAsync(new FoundatioEvent1(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.PublishAsync(new FoundatioEvent1(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ZeroAllocMediator()
    {
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                ZeroAlloc.Mediator.Mediator.Publish(new ZeroAllocEvent1(null, 1, 2), default).GetAwaiter().GetResult();
                continue;
            }

            var publish = ZeroAlloc.Mediator.Mediator.Publish(new ZeroAllocEvent1(_pump, 1, 2), default);
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ZeroAllocInterface()
    {
        var peer = _peers.ZeroAlloc;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.Publish(new ZeroAllocEvent1(null, 1, 2), default).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new ZeroAllocEvent1(_pump, 1, 2), default);
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DSoftStudioMediator()
    {
        var peer = _peers.DSoft;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.Publish(new DSoftEvent1(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new DSoftEvent1(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }
}
