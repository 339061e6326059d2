using System;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>An asynchronous publish through other buses, every observer suspending; see <c>SuspendedPublish</c>.</summary>
public class SuspendedContenders
{
    private const int Loop = 100;
    private readonly ReflectionBus _reflection = new();
    private readonly Plain _event = new(1, 2, 3);
    private ContainerBus _container = null!;
    private MediatR.IMediator _mediatR = null!;
    private Pump _pump = null!;

    [Params(1, 4, 16)]
    public int Observers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _pump = new Pump(Observers);
        var services = new ServiceCollection();
        foreach ((Type type, ManualSource source) in Marks.Close(typeof(WaitingObserver<>), Observers).Zip(_pump.Sources))
        {
            object observer = Activator.CreateInstance(type, source)!;
            services.AddSingleton(typeof(IAsyncCall<Plain>), observer);
            services.AddSingleton(typeof(INotificationHandler<Plain>), observer);
            _reflection.Add(typeof(Plain), typeof(IAsyncCall<>), observer);
        }

        ServiceProvider provider = services.BuildServiceProvider();
        _container = new ContainerBus(provider);
        _mediatR = new Mediator(provider.GetRequiredService);
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ContainerBus()
    {
        for (int i = 0; i < Loop; i++)
        {
            ValueTask publish = _container.PublishAsync(_event);
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ReflectionBus()
    {
        for (int i = 0; i < Loop; i++)
        {
            ValueTask publish = _reflection.PublishAsync(_event);
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatR5()
    {
        for (int i = 0; i < Loop; i++)
        {
            Task publish = _mediatR.Publish(_event);
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }
}
