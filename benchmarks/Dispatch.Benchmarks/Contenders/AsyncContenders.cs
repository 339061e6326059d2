using System;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;
using MassTransit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>An asynchronous publish through other buses, observers completing at once; see <c>AsyncPublish</c> for the calls by hand.</summary>
public class AsyncContenders
{
    private const int Loop = 100;
    private readonly ReflectionBus _reflection = new();
    private readonly Plain _event = new(1, 2, 3);
    private readonly PlainMessage _message = new(1, 2, 3);
    private ContainerBus _container = null!;
    private MediatR.IMediator _mediatR = null!;
    private MassTransit.Mediator.IMediator _massTransit = null!;

    [Params(1, 4, 16)]
    public int Observers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMediator(mediator =>
        {
            foreach (Type type in Marks.Close(typeof(PlainObserver<>), Observers))
            {
                mediator.AddConsumer(type);
            }
        });
        foreach (Type type in Marks.Close(typeof(PlainObserver<>), Observers))
        {
            services.AddSingleton(typeof(IAsyncCall<Plain>), type);
            services.AddTransient(typeof(INotificationHandler<Plain>), type);
            _reflection.Add(typeof(Plain), typeof(IAsyncCall<>), Activator.CreateInstance(type)!);
        }

        ServiceProvider provider = services.BuildServiceProvider();
        _container = new ContainerBus(provider);
        _mediatR = new Mediator(provider.GetRequiredService);
        _massTransit = provider.GetRequiredService<MassTransit.Mediator.IMediator>();
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ContainerBus()
    {
        for (int i = 0; i < Loop; i++)
        {
            _container.PublishAsync(_event).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ReflectionBus()
    {
        for (int i = 0; i < Loop; i++)
        {
            _reflection.PublishAsync(_event).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatR5()
    {
        for (int i = 0; i < Loop; i++)
        {
            _mediatR.Publish(_event).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MassTransit8()
    {
        for (int i = 0; i < Loop; i++)
        {
            _massTransit.Publish(_message).GetAwaiter().GetResult();
        }
    }
}
