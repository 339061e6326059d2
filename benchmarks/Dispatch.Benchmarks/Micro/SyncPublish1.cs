using System;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Benchmarks.Micro;

/// <summary>A synchronous publish of a struct: each way against the same calls written by hand.</summary>
[MemoryDiagnoser]
public class SyncPublish1
{
    private readonly MicroDispatcher _dispatcher = new(new CountingErrorHandler());
    private IPublisher<Struct1> _publisher = null!;
    private object _boxed = null!;
    private event EventHandler<Struct1>? Raised;
    private readonly Struct1Observer00 _hand00 = new();

    [GlobalSetup]
    public void Setup()
    {
        _publisher = _dispatcher.For<Struct1>();
        _boxed = new Struct1(1);
        Raised += (_, e) => _hand00.Handle(in e);
    }

    [Benchmark(Baseline = true)]
    public void ByHand()
    {
        var e = new Struct1(1);
        _hand00.Handle(in e);
    }

    [Benchmark]
    public void Overload() => _dispatcher.Publish(new Struct1(1));

    [Benchmark]
    public void Generic() => _dispatcher.Publish<Struct1>(new Struct1(1));

    [Benchmark]
    public void Interface() => _publisher.Publish(new Struct1(1));

    [Benchmark]
    public void RuntimeType() => _dispatcher.Publish(_boxed);

    [Benchmark]
    public void CSharpEvent() => Raised!(this, new Struct1(1));
}
