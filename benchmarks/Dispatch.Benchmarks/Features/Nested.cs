using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>An observer that publishes another event with the context it was given, against the two calls by hand.</summary>
public class Nested
{
    private const int Loop = 1000;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly InnerObserver _inner = new();

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            _inner.Handle(new Inner(new Outer(1).Value));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Published()
    {
        for (int i = 0; i < Loop; i++)
        {
            _dispatcher.Publish(new Outer(1));
        }
    }
}
