using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>One static observer and run-time ones, against the static observer and a C# event with as many handlers.</summary>
public class Subscriptions
{
    private const int Loop = 1000;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly WatchedObserver _observer = new();
    private readonly List<IDisposable> _subscriptions = [];
    private long _sum;

    private delegate void Handler(in Watched e);

    private event Handler? Raised;

    [Params(0, 1, 100)]
    public int Subscribers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        for (int i = 0; i < Subscribers; i++)
        {
            _subscriptions.Add(_dispatcher.Subscribe((in Watched e) => _sum += e.Value));
            Raised += (in Watched e) => _sum += e.Value;
        }
    }

    [GlobalCleanup]
    public void Cleanup() => _subscriptions.ForEach(static subscription => subscription.Dispose());

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void CSharpEvent()
    {
        for (int i = 0; i < Loop; i++)
        {
            var e = new Watched(1);
            _observer.Handle(in e);
            Raised?.Invoke(in e);
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Dispatcher()
    {
        for (int i = 0; i < Loop; i++)
        {
            _dispatcher.Publish(new Watched(1));
        }
    }
}
