using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Scopes.Tests;

public sealed class ScopeTests : IAsyncDisposable
{
    private readonly ServiceProvider _provider = new ServiceCollection()
        .AddSingleton<Log>()
        .AddScoped<UnitOfWork>()
        .AddShopDispatcher()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    private readonly Log _log;

    public ScopeTests() => _log = _provider.GetRequiredService<Log>();

    private ShopDispatcher Shop => _provider.GetRequiredService<ShopDispatcher>();

    [Theory]
    [InlineData("overload")]
    [InlineData("generic")]
    [InlineData("object")]
    [InlineData("IPublisher<T>")]
    [InlineData("async")]
    public async Task Publish_FromTheSingletonDispatcher_OpensOneScopePerPublishAndOnePerDelivery(string entry)
    {
        for (int i = 0; i < 2; i++)
        {
            switch (entry)
            {
                case "overload":
                    Shop.Publish(new Paid(_log));
                    break;
                case "generic":
                    Shop.Publish<Paid>(new Paid(_log));
                    break;
                case "object":
                    Shop.Publish((object)new Paid(_log));
                    break;
                case "IPublisher<T>":
                    _provider.GetRequiredService<IPublisher<Paid>>().Publish(new Paid(_log));
                    break;
                default:
                    await Shop.PublishAsync(new Paid(_log));
                    break;
            }
        }

        Assert.Equal(
            ["booking", "ledger", "mail", "disposed", "counter 1", "disposed", "booking", "ledger", "mail", "disposed", "counter 2", "disposed"],
            _log.Lines);
        Assert.Same(_log.Units[0], _log.Units[1]);
        Assert.NotSame(_log.Units[1], _log.Units[2]);
        Assert.NotSame(_log.Units[0], _log.Units[3]);
        Assert.All(_log.Units, static unit => Assert.True(unit.IsDisposed));
    }

    [Fact]
    public async Task PublishAsync_SuspendedObservers_ScopesEndAfterThem()
    {
        await Shop.PublishAsync(new Shipped(_log));

        Assert.Equal(["booking", "ledger", "mail", "disposed", "disposed"], _log.Lines);
        Assert.Same(_log.Units[0], _log.Units[1]);
        Assert.NotSame(_log.Units[0], _log.Units[2]);
    }

    [Fact]
    public async Task PublishAsync_ObserverFails_ScopeIsDisposedAndTheFailureReachesThePublisher()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Shop.PublishAsync(new Shipped(_log, Fails: true)));

        Assert.Equal("ledger", thrown.Message);
        Assert.Equal(["booking", "ledger", "disposed"], _log.Lines);
    }

    [Fact]
    public void Publish_FromInsideAScope_NestedPublishHasScopesOfItsOwn()
    {
        Shop.Publish(new Chained(_log));

        Assert.Equal(["chained", "booking", "ledger", "mail", "disposed", "counter 1", "disposed", "disposed"], _log.Lines);
        Assert.NotSame(_log.Units[0], _log.Units[1]);
    }

    [Fact]
    public void Publish_EventWithoutScopes_OpensNone()
    {
        Shop.Publish(new Plain(_log));
        Shop.Publish(new Plain(_log));

        Assert.Equal(["counter 1", "counter 2"], _log.Lines);
        Assert.Empty(_log.Units);
    }

    [Fact]
    public async Task Publish_WithSubscriptions_ObserversKeepTheirScopes()
    {
        using (Shop.Subscribe<Paid>(e => e.Log.Add("subscribed")))
        using (Shop.Subscribe<Paid>(async (e, cancellationToken) =>
        {
            await Task.Yield();
            e.Log.Add("subscribed asynchronously");
        }))
        {
            await Shop.PublishAsync(new Paid(_log));
        }

        Assert.Equal(6, _log.Lines.Count(static line => line is "booking" or "ledger" or "mail" or "counter 1" or "subscribed" or "subscribed asynchronously"));
        Assert.All(_log.Units, static unit => Assert.True(unit.IsDisposed));
    }

    [Fact]
    public void Publish_UnderAKeyWithSubscriptions_ObserversHaveScopes()
    {
        using (Shop.Subscribe<string, Paid>("a", e => e.Log.Add("subscribed")))
        {
            Shop.Publish("a", new Paid(_log));
            Shop.Publish("b", new Paid(_log));
        }

        Assert.Single(_log.Lines, static line => line == "subscribed");
        Assert.Equal(2, _log.Lines.Count(static line => line == "booking"));
        Assert.All(_log.Units, static unit => Assert.True(unit.IsDisposed));
    }

    [Fact]
    public async Task Publish_WithoutContainer_FunctionsMakeTheObserversEachTime()
    {
        int made = 0;
        var shop = new ShopDispatcher(Make(unit => new Booking(unit)), Make(unit => new Ledger(unit)), Make(unit => new Mail(unit)));
        shop.Publish(new Paid(_log));
        shop.Publish(new Paid(_log));
        await shop.PublishAsync(new Shipped(_log));

        Assert.Equal(9, made);
        Assert.Equal(["booking", "ledger", "mail", "counter 1", "booking", "ledger", "mail", "counter 2", "booking", "ledger", "mail"], _log.Lines);

        Func<T> Make<T>(Func<UnitOfWork, T> create) => () =>
        {
            made++;
            return create(new UnitOfWork(_log));
        };
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
