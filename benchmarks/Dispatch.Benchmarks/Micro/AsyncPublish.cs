using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Benchmarks.Micro;

/// <summary>Four asynchronous observers that complete at once, awaited in order.</summary>
[MemoryDiagnoser]
public class AsyncPublish
{
    private readonly MicroDispatcher _dispatcher = new(new CountingErrorHandler());
    private readonly Async4Observer00 _a = new();
    private readonly Async4Observer01 _b = new();
    private readonly Async4Observer02 _c = new();
    private readonly Async4Observer03 _d = new();

    [Benchmark(Baseline = true)]
    public ValueTask AwaitedByHand() => ByHand(new Async4(1));

    [Benchmark]
    public ValueTask Overload() => _dispatcher.PublishAsync(new Async4(1));

    [Benchmark]
    public ValueTask Generic() => _dispatcher.PublishAsync<Async4>(new Async4(1));

    private async ValueTask ByHand(Async4 e)
    {
        await _a.HandleAsync(e);
        await _b.HandleAsync(e);
        await _c.HandleAsync(e);
        await _d.HandleAsync(e);
    }
}
