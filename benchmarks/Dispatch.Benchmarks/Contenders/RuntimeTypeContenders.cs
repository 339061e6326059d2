using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>Events of 10, 100 and 1,000 types in mixed order through other buses; see <c>RuntimeTypes</c> for the calls by hand.</summary>
public class RuntimeTypeContenders
{
    private const int Loop = 1024;
    private readonly ReflectionBus _reflection = new();
    private INotification[] _events = [];
    private MediatR.IMediator _mediatR = null!;

    [Params(10, 100, 1000)]
    public int Types { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var services = new ServiceCollection();
        Type[] marks = [.. Marks.All.Take(10)];
        Type[][] closings = [.. (from first in marks from second in marks from third in marks select new[] { first, second, third }).Take(Types)];
        foreach (Type[] closing in closings)
        {
            Type closed = typeof(MixedEvent<,,>).MakeGenericType(closing);
            Type observer = typeof(MixedObserver<,,>).MakeGenericType(closing);
            services.AddTransient(typeof(INotificationHandler<>).MakeGenericType(closed), observer);
            _reflection.Add(closed, typeof(ISyncCall<>), Activator.CreateInstance(observer)!);
        }

        _mediatR = new Mediator(services.BuildServiceProvider().GetRequiredService);
        INotification[] all = [.. closings.Select(static closing => (INotification)Activator.CreateInstance(typeof(MixedEvent<,,>).MakeGenericType(closing))!)];
        var random = new Random(42);
        _events = [.. Enumerable.Range(0, Loop).Select(_ => all[random.Next(all.Length)])];
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ReflectionBus()
    {
        foreach (object e in _events)
        {
            _reflection.Publish(e);
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatR5()
    {
        foreach (INotification e in _events)
        {
            _mediatR.Publish(e).GetAwaiter().GetResult();
        }
    }
}
