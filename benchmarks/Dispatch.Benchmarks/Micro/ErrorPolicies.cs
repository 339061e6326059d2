using BenchmarkDotNet.Attributes;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What the policies cost while nothing fails: four synchronous observers.</summary>
[MemoryDiagnoser]
public class ErrorPolicies
{
    private readonly MicroDispatcher _dispatcher = new(new CountingErrorHandler());

    [Benchmark(Baseline = true)]
    public void Stop() => _dispatcher.Publish(new Struct4(1));

    [Benchmark]
    public void Collect() => _dispatcher.Publish(new Collect4(1));

    [Benchmark]
    public void Isolate() => _dispatcher.Publish(new Isolate4(1));
}
