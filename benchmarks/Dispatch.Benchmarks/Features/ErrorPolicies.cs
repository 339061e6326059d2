using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>Four synchronous observers under each policy while nothing fails, against protected regions by hand.</summary>
public class ErrorPolicies
{
    private const int Loop = 1000;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly PoliciesByHand _byHand = new();

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void StopByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            _byHand.Stop(new Stopped(1, false));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Stop()
    {
        for (int i = 0; i < Loop; i++)
        {
            _dispatcher.Publish(new Stopped(1, false));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void CollectByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            _byHand.Collect(new Stopped(1, false));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Collect()
    {
        for (int i = 0; i < Loop; i++)
        {
            _dispatcher.Publish(new Collected(1, false));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void IsolateByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            _byHand.Isolate(new Stopped(1, false));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Isolate()
    {
        for (int i = 0; i < Loop; i++)
        {
            _dispatcher.Publish(new Isolated(1, false));
        }
    }
}
