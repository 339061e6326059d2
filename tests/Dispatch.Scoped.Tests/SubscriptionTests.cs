using System;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Scoped.Tests;

/// <summary>Subscriptions belong to the dispatchers of all scopes.</summary>
public sealed class SubscriptionTests : IDisposable
{
    private readonly ServiceProvider _provider = new ServiceCollection()
        .AddScoped<UnitOfWork>()
        .AddScopedBusDispatcher()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    [Fact]
    public void Subscription_MadeFromASingleton_SeesTheEventsOfEveryScopeAlsoOfThoseThatHavePublished()
    {
        using IServiceScope before = _provider.CreateScope();
        IPublisher<Visited> publisher = before.ServiceProvider.GetRequiredService<IPublisher<Visited>>();
        publisher.Publish(new Visited());

        int count = 0;
        using (_provider.GetRequiredService<ISubscriber>().Subscribe<Visited>(_ => count++))
        {
            publisher.Publish(new Visited());
            using IServiceScope after = _provider.CreateScope();
            after.ServiceProvider.GetRequiredService<IPublisher<Visited>>().Publish(new Visited());
        }

        publisher.Publish(new Visited());
        Assert.Equal(2, count);
    }

    [Fact]
    public void Observers_BesideASubscription_AreThoseOfTheScope()
    {
        using IDisposable subscription = _provider.GetRequiredService<ISubscriber>().Subscribe<object>(static _ => { });
        using IServiceScope scope = _provider.CreateScope();
        using IServiceScope other = _provider.CreateScope();
        var first = new Visited();
        var second = new Visited();
        scope.ServiceProvider.GetRequiredService<IPublisher<Visited>>().Publish(first);
        other.ServiceProvider.GetRequiredService<IPublisher<Visited>>().Publish(second);

        Assert.Same(scope.ServiceProvider.GetRequiredService<ScopedObserver>(), first.Observers[0]);
        Assert.Same(other.ServiceProvider.GetRequiredService<ScopedObserver>(), second.Observers[0]);
    }

    public void Dispose() => _provider.Dispose();
}
