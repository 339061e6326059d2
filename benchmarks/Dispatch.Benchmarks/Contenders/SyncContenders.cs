using System;
using System.Reactive.Subjects;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>A synchronous publish of a struct through other buses; see <c>SyncPublish</c> for the calls by hand.</summary>
public class SyncContenders
{
    private const int Loop = 1000;
    private readonly ReflectionBus _reflection = new();
    private readonly Subject<Plain> _subject = new();
    private readonly Plain _event = new(1, 2, 3);
    private ContainerBus _container = null!;

    [Params(1, 4, 16)]
    public int Observers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var services = new ServiceCollection();
        foreach (Type type in Marks.Close(typeof(PlainObserver<>), Observers))
        {
            services.AddSingleton(typeof(ISyncCall<Plain>), type);
            _reflection.Add(typeof(Plain), typeof(ISyncCall<>), Activator.CreateInstance(type)!);
            _subject.Subscribe((System.IObserver<Plain>)Activator.CreateInstance(type)!);
        }

        _container = new ContainerBus(services.BuildServiceProvider());
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void SystemReactive()
    {
        for (int i = 0; i < Loop; i++)
        {
            _subject.OnNext(_event);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ContainerBus()
    {
        for (int i = 0; i < Loop; i++)
        {
            _container.Publish(_event);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ReflectionBus()
    {
        for (int i = 0; i < Loop; i++)
        {
            _reflection.Publish(_event);
        }
    }
}
