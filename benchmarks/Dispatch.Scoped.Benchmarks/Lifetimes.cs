using System;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Scoped.Benchmarks;

/// <summary>What an observer's lifetime costs per publish, and what a scope costs with its first publish.</summary>
public class Lifetimes
{
    private const int Loop = 1000;
    private ServiceProvider _services = null!;
    private IServiceScope _scope = null!;
    private ScopedDispatcher _dispatcher = null!;

    [GlobalSetup]
    public void Setup()
    {
        _services = new ServiceCollection()
            .AddScopedDispatcher()
            .BuildServiceProvider();
        _scope = _services.CreateScope();
        _dispatcher = _scope.ServiceProvider.GetRequiredService<ScopedDispatcher>();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _scope.Dispose();
        _services.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void Singleton()
    {
        for (int i = 0; i < Loop; i++)
        {
            _dispatcher.Publish(new ToSingleton(1));
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void Scoped()
    {
        for (int i = 0; i < Loop; i++)
        {
            _dispatcher.Publish(new ToScoped(1));
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void Transient()
    {
        for (int i = 0; i < Loop; i++)
        {
            _dispatcher.Publish(new ToTransient(1));
        }
    }

    [Benchmark]
    public void PerPublish() => _dispatcher.Publish(new ToPublishScope(1));

    [Benchmark]
    public void PerDelivery() => _dispatcher.Publish(new ToDeliveryScope(1));

    [Benchmark]
    public void EmptyScope()
    {
        using IServiceScope scope = _services.CreateScope();
    }

    [Benchmark]
    public void ScopeWithOnePublish()
    {
        using IServiceScope scope = _services.CreateScope();
        scope.ServiceProvider.GetRequiredService<ScopedDispatcher>().Publish(new ToScoped(1));
    }
}
