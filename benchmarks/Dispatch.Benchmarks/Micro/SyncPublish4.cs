using System;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Benchmarks.Micro;

/// <summary>A synchronous publish of a struct: each way against the same calls written by hand.</summary>
[MemoryDiagnoser]
public class SyncPublish4
{
    private readonly MicroDispatcher _dispatcher = new(new CountingErrorHandler());
    private IPublisher<Struct4> _publisher = null!;
    private object _boxed = null!;
    private event EventHandler<Struct4>? Raised;
    private readonly Struct4Observer00 _hand00 = new();
    private readonly Struct4Observer01 _hand01 = new();
    private readonly Struct4Observer02 _hand02 = new();
    private readonly Struct4Observer03 _hand03 = new();

    [GlobalSetup]
    public void Setup()
    {
        _publisher = _dispatcher.For<Struct4>();
        _boxed = new Struct4(1);
        Raised += (_, e) => _hand00.Handle(in e);
        Raised += (_, e) => _hand01.Handle(in e);
        Raised += (_, e) => _hand02.Handle(in e);
        Raised += (_, e) => _hand03.Handle(in e);
    }

    [Benchmark(Baseline = true)]
    public void ByHand()
    {
        var e = new Struct4(1);
        _hand00.Handle(in e);
        _hand01.Handle(in e);
        _hand02.Handle(in e);
        _hand03.Handle(in e);
    }

    [Benchmark]
    public void Overload() => _dispatcher.Publish(new Struct4(1));

    [Benchmark]
    public void Generic() => _dispatcher.Publish<Struct4>(new Struct4(1));

    [Benchmark]
    public void Interface() => _publisher.Publish(new Struct4(1));

    [Benchmark]
    public void RuntimeType() => _dispatcher.Publish(_boxed);

    [Benchmark]
    public void CSharpEvent() => Raised!(this, new Struct4(1));
}
