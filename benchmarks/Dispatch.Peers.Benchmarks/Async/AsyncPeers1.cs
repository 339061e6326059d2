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
        for (int i = 0; i < Loop; i++)
        {
            var publish = _peers.ByHand.Publish(new DispatchEvent1(_pump, 1, 2));
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchOverload()
    {
        for (int i = 0; i < Loop; i++)
        {
            var publish = _peers.Dispatcher.PublishAsync(new DispatchEvent1(_pump, 1, 2));
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchInterface()
    {
        for (int i = 0; i < Loop; i++)
        {
            var publish = _peers.DispatchInterface.PublishAsync(new DispatchEvent1(_pump, 1, 2));
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatorConcrete()
    {
        for (int i = 0; i < Loop; i++)
        {
            var publish = _peers.MediatorConcrete.Publish(new MediatorEvent1(_pump, 1, 2));
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatorInterface()
    {
        for (int i = 0; i < Loop; i++)
        {
            var publish = _peers.MediatorInterface.Publish(new MediatorEvent1(_pump, 1, 2));
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MessagePipe()
    {
        for (int i = 0; i < Loop; i++)
        {
            var publish = _peers.MessagePipe1.PublishAsync(new MessagePipeEvent1(_pump, 1, 2));
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchR()
    {
        for (int i = 0; i < Loop; i++)
        {
            var publish = _peers.DispatchR.Publish(new DispatchREvent1(_pump, 1, 2), default);
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void SwitchMediator()
    {
        for (int i = 0; i < Loop; i++)
        {
            var publish = _peers.SwitchMediator.Publish(new SwitchEvent1(_pump, 1, 2));
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void FoundatioMediator()
    {
        for (int i = 0; i < Loop; i++)
        {
            var publish = _peers.Foundatio.PublishAsync(new FoundatioEvent1(_pump, 1, 2));
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ZeroAllocMediator()
    {
        for (int i = 0; i < Loop; i++)
        {
            var publish = ZeroAlloc.Mediator.Mediator.Publish(new ZeroAllocEvent1(_pump, 1, 2), default);
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DSoftStudioMediator()
    {
        for (int i = 0; i < Loop; i++)
        {
            var publish = _peers.DSoft.Publish(new DSoftEvent1(_pump, 1, 2));
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }
}
