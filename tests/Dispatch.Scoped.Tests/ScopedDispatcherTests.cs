using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Scoped.Tests;

public sealed class ScopedDispatcherTests : IAsyncDisposable
{
    private readonly ServiceProvider _provider = new ServiceCollection()
        .AddScoped<UnitOfWork>()
        .AddScopedBusDispatcher()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    [Fact]
    public async Task Publish_TwoScopes_ScopedPerScopeTransientPerPublishSingletonOnce()
    {
        (object[] first, object[] second) = await TwicePerScopeAsync();
        (object[] third, _) = await TwicePerScopeAsync();

        Assert.Same(first[0], second[0]);
        Assert.NotSame(first[0], third[0]);
        Assert.NotSame(first[1], second[1]);
        Assert.NotSame(first[1], third[1]);
        Assert.Same(first[2], second[2]);
        Assert.Same(first[2], third[2]);
    }

    [Fact]
    public async Task DisposeScope_ScopedObserver_IsDisposedByTheContainerAndTheSingletonLives()
    {
        (object[] observers, _) = await TwicePerScopeAsync();

        var scoped = (ScopedObserver)observers[0];
        Assert.Equal(1, scoped.Disposals);
        Assert.True(scoped.Work.IsDisposed);
        Assert.Equal(0, ((SingletonObserver)observers[2]).Disposals);
    }

    [Fact]
    public async Task DisposeContainer_SingletonConstructedByTheDispatcher_IsDisposedOnce()
    {
        (object[] observers, _) = await TwicePerScopeAsync();

        await _provider.DisposeAsync();

        Assert.Equal(1, ((SingletonObserver)observers[2]).Disposals);
    }

    [Fact]
    public async Task PublishAsync_SuspendedObservers_AreThoseOfTheScope()
    {
        await using AsyncServiceScope scope = _provider.CreateAsyncScope();
        var asynchronous = new VisitedAsync();
        var synchronous = new Visited();

        await scope.ServiceProvider.GetRequiredService<IAsyncPublisher<VisitedAsync>>().PublishAsync(asynchronous);
        scope.ServiceProvider.GetRequiredService<IPublisher<Visited>>().Publish(synchronous);

        Assert.Same(synchronous.Observers[0], asynchronous.Observers[0]);
        Assert.NotSame(synchronous.Observers[1], asynchronous.Observers[1]);
        Assert.Same(synchronous.Observers[2], asynchronous.Observers[2]);
        Assert.Same(scope.ServiceProvider.GetRequiredService<ScopedObserver>(), asynchronous.Observers[0]);
    }

    [Fact]
    public void Resolve_FromRoot_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => _provider.GetRequiredService<ScopedBus>());

    [Fact]
    public void Resolve_OneScope_EveryServiceIsTheScopesDispatcher()
    {
        using IServiceScope scope = _provider.CreateScope();

        Assert.Same(scope.ServiceProvider.GetRequiredService<ScopedBus>(), scope.ServiceProvider.GetRequiredService<IPublisher>());
    }

    [Fact]
    public void Publish_WithoutContainer_TakesInstanceAndFactory()
    {
        using var work = new UnitOfWork();
        using var scoped = new ScopedObserver(work);
        int made = 0;
        var bus = new ScopedBus(scoped, transientObserver: () =>
        {
            made++;
            return new TransientObserver();
        });

        var e = new Visited();
        bus.Publish(e);
        bus.Publish(e);

        Assert.Equal(2, made);
        Assert.Same(scoped, e.Observers[0]);
        Assert.NotSame(e.Observers[1], e.Observers[4]);
        bus.Dispose();
        Assert.Equal(0, scoped.Disposals);
        Assert.Equal(1, ((SingletonObserver)e.Observers[2]).Disposals);
    }

    [Fact]
    public void Publish_WithoutContainerAndFactory_ConstructsTransientPerPublish()
    {
        using var work = new UnitOfWork();
        using var scoped = new ScopedObserver(work);
        using var bus = new ScopedBus(scoped);
        var e = new Visited();

        bus.Publish(e);
        bus.Publish(e);

        Assert.NotSame(e.Observers[1], e.Observers[4]);
        Assert.IsType<TransientObserver>(e.Observers[4]);
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    private async Task<(object[] First, object[] Second)> TwicePerScopeAsync()
    {
        await using AsyncServiceScope scope = _provider.CreateAsyncScope();
        ScopedBus bus = scope.ServiceProvider.GetRequiredService<ScopedBus>();
        var first = new Visited();
        var second = new Visited();
        bus.Publish(first);
        await bus.PublishAsync(second);
        return ([.. first.Observers], [.. second.Observers]);
    }
}
