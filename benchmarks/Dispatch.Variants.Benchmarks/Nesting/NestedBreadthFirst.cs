using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Features;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Variants.Benchmarks;

/// <summary>An observer that publishes another event, which waits until the outer one is delivered, against a queue by hand.</summary>
public class NestedBreadthFirst
{
    private const int Loop = 1000;
    private readonly BreadthFirstDispatcher _dispatcher = new();
    private readonly Queue<Inner> _queue = new(16);
    private readonly InnerObserver _inner = new();

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void QueueByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            var e = new Outer(1);
            _queue.Enqueue(new Inner(e.Value));
            while (_queue.TryDequeue(out Inner next))
            {
                _inner.Handle(in next);
            }
        }
    }

    /// <summary>An event of which no observer publishes, to see what the dispatcher's queue costs when it is not used.</summary>
    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void NothingNested()
    {
        for (int i = 0; i < Loop; i++)
        {
            _dispatcher.Publish(new Inner(1));
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
