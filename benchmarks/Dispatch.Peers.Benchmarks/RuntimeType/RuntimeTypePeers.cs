using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Peers.Benchmarks;

/// <summary>Publishing events whose type is known only at run time: always the same type, and ten to a thousand in mixed order; all are registered.</summary>
public class RuntimeTypePeers
{
    private const int Loop = 1024;
    private readonly Peers _peers = new();
    private Many[] _events = [];

    [Params(1, 10, 100, 1000)]
    public int Types { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Many[] all = [.. typeof(Many).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(Many)))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Take(Types)
            .Select(static type => (Many)Activator.CreateInstance(type)!)];
        var random = new Random(42);
        _events = [.. Enumerable.Range(0, Loop).Select(_ => all[random.Next(all.Length)])];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        foreach (Many e in _events)
        {
            e.Raise().GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchObject()
    {
        var peer = _peers.DispatchInterface;
        foreach (Many e in _events)
        {
            peer.PublishAsync((object)e).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatorConcrete()
    {
        var peer = _peers.MediatorConcrete;
        foreach (Many e in _events)
        {
            peer.Publish((object)e).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatorInterface()
    {
        var peer = _peers.MediatorInterface;
        foreach (Many e in _events)
        {
            peer.Publish((object)e).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void SwitchMediator()
    {
        var peer = _peers.SwitchMediator;
        foreach (Many e in _events)
        {
            peer.Publish((global::Mediator.Switch.INotification)e).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void FoundatioMediator()
    {
        // A delegate, because the interceptor that it writes for an argument of static type object does not compile.
        var peer = (Func<object, CancellationToken, ValueTask>)_peers.Foundatio.PublishAsync;
        foreach (Many e in _events)
        {
            peer(e, default).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchR()
    {
#pragma warning disable CS0618 // what it costs is the question
        var peer = _peers.DispatchR;
        foreach (Many e in _events)
        {
            peer.Publish((object)e, default).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DSoftStudioMediator()
    {
        var peer = _peers.DSoft;
        foreach (Many e in _events)
        {
            peer.Publish((object)e).GetAwaiter().GetResult();
        }
    }
}
