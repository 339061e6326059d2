using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>Four observers that start together and are awaited together, against <c>Task.WhenAll</c>.</summary>
public class ParallelObservers
{
    private const int Loop = 100;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly IAsyncCall<Together>[] _observers = [new TogetherA(), new TogetherB(), new TogetherC(), new TogetherD()];
    private Pump? _pump;

    [Params(false, true)]
    public bool Suspends { get; set; }

    [GlobalSetup]
    public void Setup() => _pump = Suspends ? new Pump(4) : null;

    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void WhenAll()
    {
        for (int i = 0; i < Loop; i++)
        {
            var e = new Together(_pump, 1);
            var tasks = new Task[_observers.Length];
            for (int observer = 0; observer < tasks.Length; observer++)
            {
                tasks[observer] = _observers[observer].HandleAsync(e).AsTask();
            }

            Task all = Task.WhenAll(tasks);
            _pump?.Complete();
            all.GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Published()
    {
        for (int i = 0; i < Loop; i++)
        {
            ValueTask publish = _dispatcher.PublishAsync(new Together(_pump, 1));
            _pump?.Complete();
            publish.GetAwaiter().GetResult();
        }
    }
}
