using System;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>The second of four observers throws on every publish. Most of the time is the runtime's, for the throw.</summary>
public class FailingObserver
{
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly PoliciesByHand _byHand = new();

    [Benchmark(Baseline = true)]
    public bool StopByHand()
    {
        try
        {
            _byHand.Stop(new Stopped(1, true));
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    [Benchmark]
    public bool Stop()
    {
        try
        {
            _dispatcher.Publish(new Stopped(1, true));
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    [Benchmark]
    public bool CollectByHand()
    {
        try
        {
            _byHand.Collect(new Stopped(1, true));
            return false;
        }
        catch (AggregateException)
        {
            return true;
        }
    }

    [Benchmark]
    public bool Collect()
    {
        try
        {
            _dispatcher.Publish(new Collected(1, true));
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    [Benchmark]
    public void IsolateByHand() => _byHand.Isolate(new Stopped(1, true));

    [Benchmark]
    public void Isolate() => _dispatcher.Publish(new Isolated(1, true));
}
