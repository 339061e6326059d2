using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Peers.Benchmarks;

/// <summary>Publishing events whose type is known only at run time: always the same type, and a hundred in mixed order.</summary>
public class RuntimeTypePeers
{
    private const int Loop = 1024;
    private readonly Peers _peers = new();
    private Many[] _events = [];

    // A delegate, because the interceptor that Foundatio.Mediator writes for an argument of static type object does not compile.
    private Func<object, CancellationToken, ValueTask> _foundatio = null!;

    [Params(1, 100)]
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
        _foundatio = _peers.Foundatio.PublishAsync;
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
        foreach (Many e in _events)
        {
            _peers.DispatchInterface.PublishAsync((object)e).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatorObject()
    {
        foreach (Many e in _events)
        {
            _peers.MediatorInterface.Publish((object)e).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void SwitchMediator()
    {
        foreach (Many e in _events)
        {
            _peers.SwitchMediator.Publish((global::Mediator.Switch.INotification)e).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void FoundatioMediator()
    {
        foreach (Many e in _events)
        {
            _foundatio(e, default).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void DispatchR()
    {
        foreach (Many e in _events)
        {
#pragma warning disable CS0618 // what it costs is the question
            _peers.DispatchR.Publish((object)e, default).GetAwaiter().GetResult();
        }
    }
}
