using System;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Benchmarks.Micro;

/// <summary>A synchronous publish of a struct: each way against the same calls written by hand.</summary>
[MemoryDiagnoser]
public class SyncPublish16
{
    private readonly MicroDispatcher _dispatcher = new(new CountingErrorHandler());
    private IPublisher<Struct16> _publisher = null!;
    private object _boxed = null!;
    private event EventHandler<Struct16>? Raised;
    private readonly Struct16Observer00 _hand00 = new();
    private readonly Struct16Observer01 _hand01 = new();
    private readonly Struct16Observer02 _hand02 = new();
    private readonly Struct16Observer03 _hand03 = new();
    private readonly Struct16Observer04 _hand04 = new();
    private readonly Struct16Observer05 _hand05 = new();
    private readonly Struct16Observer06 _hand06 = new();
    private readonly Struct16Observer07 _hand07 = new();
    private readonly Struct16Observer08 _hand08 = new();
    private readonly Struct16Observer09 _hand09 = new();
    private readonly Struct16Observer10 _hand10 = new();
    private readonly Struct16Observer11 _hand11 = new();
    private readonly Struct16Observer12 _hand12 = new();
    private readonly Struct16Observer13 _hand13 = new();
    private readonly Struct16Observer14 _hand14 = new();
    private readonly Struct16Observer15 _hand15 = new();

    [GlobalSetup]
    public void Setup()
    {
        _publisher = _dispatcher.For<Struct16>();
        _boxed = new Struct16(1);
        Raised += (_, e) => _hand00.Handle(in e);
        Raised += (_, e) => _hand01.Handle(in e);
        Raised += (_, e) => _hand02.Handle(in e);
        Raised += (_, e) => _hand03.Handle(in e);
        Raised += (_, e) => _hand04.Handle(in e);
        Raised += (_, e) => _hand05.Handle(in e);
        Raised += (_, e) => _hand06.Handle(in e);
        Raised += (_, e) => _hand07.Handle(in e);
        Raised += (_, e) => _hand08.Handle(in e);
        Raised += (_, e) => _hand09.Handle(in e);
        Raised += (_, e) => _hand10.Handle(in e);
        Raised += (_, e) => _hand11.Handle(in e);
        Raised += (_, e) => _hand12.Handle(in e);
        Raised += (_, e) => _hand13.Handle(in e);
        Raised += (_, e) => _hand14.Handle(in e);
        Raised += (_, e) => _hand15.Handle(in e);
    }

    [Benchmark(Baseline = true)]
    public void ByHand()
    {
        var e = new Struct16(1);
        _hand00.Handle(in e);
        _hand01.Handle(in e);
        _hand02.Handle(in e);
        _hand03.Handle(in e);
        _hand04.Handle(in e);
        _hand05.Handle(in e);
        _hand06.Handle(in e);
        _hand07.Handle(in e);
        _hand08.Handle(in e);
        _hand09.Handle(in e);
        _hand10.Handle(in e);
        _hand11.Handle(in e);
        _hand12.Handle(in e);
        _hand13.Handle(in e);
        _hand14.Handle(in e);
        _hand15.Handle(in e);
    }

    [Benchmark]
    public void Overload() => _dispatcher.Publish(new Struct16(1));

    [Benchmark]
    public void Generic() => _dispatcher.Publish<Struct16>(new Struct16(1));

    [Benchmark]
    public void Interface() => _publisher.Publish(new Struct16(1));

    [Benchmark]
    public void RuntimeType() => _dispatcher.Publish(_boxed);

    [Benchmark]
    public void CSharpEvent() => Raised!(this, new Struct16(1));
}
