using System.Threading;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>An event whose four observers are synchronous, published with <c>PublishAsync</c>, against their calls by hand.</summary>
public class SynchronousAwaited
{
    private const int Loop = 1000;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly IPublisher _untyped = MicroDispatchers.Untyped(MicroDispatchers.New());
    private readonly IAsyncPublisher<SyncStruct4> _typed = MicroDispatchers.New().ForAsync<SyncStruct4>();
    private readonly SyncStruct4ByHand _byHand = new();
    private readonly SyncStruct4 _event = new(1, 2, 3);

    // Read before each publish, so that nothing of the calls by hand is taken out of the loop.
    private bool _stopped;

    [GlobalSetup]
    public void Setup() => _stopped = false;

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            SyncStruct4 e = _event;
            _byHand.Publish(in e);
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Overload()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _dispatcher.PublishAsync(_event).GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void TypedInterface()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _typed.PublishAsync(_event).GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void GenericInterface()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _untyped.PublishAsync<SyncStruct4>(_event).GetAwaiter().GetResult();
        }
    }
}
