using System.Threading;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>One observer behind no, one and three filters, each of which counts, against the same counting by hand.</summary>
public class Filters
{
    private const int Loop = 1000;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly FilteredObserver _observer = new();
    private long _outer;
    private long _middle;
    private long _inner;

    // Read before each publish, so that nothing of the calls by hand is taken out of the loop.
    private bool _stopped;

    [GlobalSetup]
    public void Setup() => _stopped = false;

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void NoneByHand()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _observer.Handle(new Unfiltered(1));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void None()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _dispatcher.Publish(new Unfiltered(1));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void OneByHand()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _outer++;
            _observer.Handle(new FilteredOnce(1));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void One()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _dispatcher.Publish(new FilteredOnce(1));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void ThreeByHand()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _outer++;
            _middle++;
            _inner++;
            _observer.Handle(new FilteredThrice(1));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Three()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _dispatcher.Publish(new FilteredThrice(1));
        }
    }
}
