using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>Requests with a result against the same calls of the handler by hand.</summary>
public class Requests
{
    private const int Loop = 1000;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly Adder _adder = new();
    private ISender _sender = null!;
    private ISender<AddUp, long> _typed = null!;

    [GlobalSetup]
    public void Setup()
    {
        _sender = MicroDispatchers.Sender(_dispatcher);
        _typed = _dispatcher.SenderFor<AddUp, long>();
    }

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public long SendByHand()
    {
        long sum = 0;
        for (int i = 0; i < Loop; i++)
        {
            sum += _adder.Handle(new AddUp(1));
        }

        return sum;
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public long Send()
    {
        long sum = 0;
        for (int i = 0; i < Loop; i++)
        {
            sum += _dispatcher.Send(new AddUp(1));
        }

        return sum;
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public long SendTyped()
    {
        long sum = 0;
        for (int i = 0; i < Loop; i++)
        {
            sum += _typed.Send(new AddUp(1));
        }

        return sum;
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public long SendThroughInterface()
    {
        long sum = 0;
        for (int i = 0; i < Loop; i++)
        {
            sum += _sender.Send<AddUp, long>(new AddUp(1));
        }

        return sum;
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public long SendAsyncByHand()
    {
        long sum = 0;
        for (int i = 0; i < Loop; i++)
        {
            sum += _adder.HandleAsync(new AddUpLater(1)).GetAwaiter().GetResult();
        }

        return sum;
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public long SendAsync()
    {
        long sum = 0;
        for (int i = 0; i < Loop; i++)
        {
            sum += _dispatcher.SendAsync(new AddUpLater(1)).GetAwaiter().GetResult();
        }

        return sum;
    }

    [Benchmark]
    public async Task<long> StreamByHand()
    {
        long sum = 0;
        await foreach (long item in _adder.Handle(new FirstTen(1)))
        {
            sum += item;
        }

        return sum;
    }

    [Benchmark]
    public async Task<long> Stream()
    {
        long sum = 0;
        await foreach (long item in _dispatcher.Stream(new FirstTen(1)))
        {
            sum += item;
        }

        return sum;
    }
}
