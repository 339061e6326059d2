using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>A struct event with an observer that names it, a generic class and a generic method, against the three calls by hand.</summary>
public class GenericObservers
{
    private const int Loop = 1000;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly IPublisher _untyped = MicroDispatchers.Untyped(MicroDispatchers.New());
    private readonly StampedObserver _named = new();
    private readonly StampedClass<Stamped> _class = new();
    private readonly StampedMethod _method = new();

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            var e = new Stamped(i);
            _named.Handle(in e);
            _class.Handle(in e);
            _method.Handle(in e);
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Overload()
    {
        for (int i = 0; i < Loop; i++)
        {
            _dispatcher.Publish(new Stamped(i));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void GenericInterface()
    {
        for (int i = 0; i < Loop; i++)
        {
            _untyped.Publish(new Stamped(i));
        }
    }
}
