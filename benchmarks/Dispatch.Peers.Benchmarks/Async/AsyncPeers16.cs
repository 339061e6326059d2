using BenchmarkDotNet.Attributes;

namespace Dispatch.Peers.Benchmarks;

/// <summary>An asynchronous publish to 16 observers.</summary>
public class AsyncPeers16
{
    private const int Loop = 200;
    private readonly Peers _peers = new();
    private Pump? _pump;

    [Params(false, true)]
    public bool Suspends { get; set; }

    [GlobalSetup]
    public void Setup() => _pump = Suspends ? new Pump(16) : null;

    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        var peer = _peers.ByHand;
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.Publish(new DispatchEvent16(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new DispatchEvent16(_pump, 1, 2));
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
                peer.PublishAsync(new DispatchEvent16(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.PublishAsync(new DispatchEvent16(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchTyped()
    {
        IAsyncPublisher<DispatchEvent16> peer = _peers.Dispatcher.ForAsync<DispatchEvent16>();
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.PublishAsync(new DispatchEvent16(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.PublishAsync(new DispatchEvent16(_pump, 1, 2));
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
                peer.PublishAsync(new DispatchEvent16(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.PublishAsync(new DispatchEvent16(_pump, 1, 2));
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
                peer.Publish(new MediatorEvent16(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new MediatorEvent16(_pump, 1, 2));
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
                peer.Publish(new MediatorEvent16(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new MediatorEvent16(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MessagePipe()
    {
        var peer = _peers.AsyncPipe<MessagePipeEvent16>();
        for (int i = 0; i < Loop; i++)
        {
            if (_pump is null)
            {
                peer.PublishAsync(new MessagePipeEvent16(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.PublishAsync(new MessagePipeEvent16(_pump, 1, 2));
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
                peer.Publish(new DispatchREvent16(null, 1, 2), default).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new DispatchREvent16(_pump, 1, 2), default);
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
                peer.Publish(new DispatchREvent16(null, 1, 2), default).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new DispatchREvent16(_pump, 1, 2), default);
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
                peer.Publish(new SwitchEvent16(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new SwitchEvent16(_pump, 1, 2));
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
                peer.Publish(new SwitchEvent16(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new SwitchEvent16(_pump, 1, 2));
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
                peer.PublishAsync(new FoundatioEvent16(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.PublishAsync(new FoundatioEvent16(_pump, 1, 2));
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
                ZeroAlloc.Mediator.Mediator.Publish(new ZeroAllocEvent16(null, 1, 2), default).GetAwaiter().GetResult();
                continue;
            }

            var publish = ZeroAlloc.Mediator.Mediator.Publish(new ZeroAllocEvent16(_pump, 1, 2), default);
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
                peer.Publish(new ZeroAllocEvent16(null, 1, 2), default).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new ZeroAllocEvent16(_pump, 1, 2), default);
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
                peer.Publish(new DSoftEvent16(null, 1, 2)).GetAwaiter().GetResult();
                continue;
            }

            var publish = peer.Publish(new DSoftEvent16(_pump, 1, 2));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }
}
