using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Benchmarks.Micro;

/// <summary>
/// Four asynchronous observers that all suspend; the benchmark completes each on its own thread. The observers allocate
/// nothing, so the bytes are the publisher's.
/// </summary>
[MemoryDiagnoser]
public class SuspendedPublish
{
    private readonly Suspended4Observer00 _a = new();
    private readonly Suspended4Observer01 _b = new();
    private readonly Suspended4Observer02 _c = new();
    private readonly Suspended4Observer03 _d = new();
    private MicroDispatcher _dispatcher = null!;

    [GlobalSetup]
    public void Setup() => _dispatcher = new MicroDispatcher(
        new CountingErrorHandler(),
        suspended4Observer00: _a,
        suspended4Observer01: _b,
        suspended4Observer02: _c,
        suspended4Observer03: _d);

    [Benchmark(Baseline = true)]
    public void AwaitedByHand() => Pump(ByHand(new Suspended4(1)));

    [Benchmark]
    public void AwaitedByHandPooled() => Pump(ByHandPooled(new Suspended4(1)));

    [Benchmark]
    public void Overload() => Pump(_dispatcher.PublishAsync(new Suspended4(1)));

    private void Pump(ValueTask publish)
    {
        _a.Source.Complete();
        _b.Source.Complete();
        _c.Source.Complete();
        _d.Source.Complete();
        publish.GetAwaiter().GetResult();
    }

    private async ValueTask ByHand(Suspended4 e)
    {
        await _a.HandleAsync(e);
        await _b.HandleAsync(e);
        await _c.HandleAsync(e);
        await _d.HandleAsync(e);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ByHandPooled(Suspended4 e)
    {
        await _a.HandleAsync(e);
        await _b.HandleAsync(e);
        await _c.HandleAsync(e);
        await _d.HandleAsync(e);
    }
}
