using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>A stream of ten items against the handler's own sequence.</summary>
public class Streaming
{
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly FirstTenHandler _handler = new();

    [Benchmark(Baseline = true)]
    public async Task<long> StreamByHand()
    {
        long sum = 0;
        await foreach (long item in _handler.Handle(new FirstTen(1)))
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
