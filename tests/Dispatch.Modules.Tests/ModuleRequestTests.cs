using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Modules.Billing;
using Dispatch.Modules.Contracts;
using Dispatch.Modules.Mailing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Modules.Tests;

/// <summary>Requests whose handlers are internal to other assemblies.</summary>
public sealed class ModuleRequestTests
{
    private readonly Journal _journal = new();

    [Fact]
    public async Task Send_HandlersInOtherAssemblies_AreCalled()
    {
        using ServiceProvider provider = Provider();
        using IServiceScope scope = provider.CreateScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopDispatcher>();
        shop.Send(new Reserve(_journal));
        shop.Send<Reserve>(new Reserve(_journal));
        await shop.SendAsync(new Deliver(_journal));
        await ((ISender)shop).SendAsync(new Deliver(_journal));
        Assert.Equal(["Reservations 1", "Reservations 2", "Deliveries 1", "Deliveries 2"], _journal.Lines);
        Assert.Equal(8m, shop.Send(new Quote(4)));
        Assert.Equal("invoice 7", await shop.SendAsync(new Bill(7)));
        Assert.Equal("invoice 7", await ((ISender)shop).SendAsync(new Bill(7)));
        Assert.Equal([0, 1, 2], await ListAsync(shop.Stream(new Lines(3))));
        Assert.Equal(["letter 0"], await ListAsync(shop.Stream(new Letters(1))));
    }

    [Fact]
    public async Task Send_ScopedHandlerOfAnotherAssembly_IsOfItsScope()
    {
        using ServiceProvider provider = Provider();
        for (int i = 0; i < 2; i++)
        {
            using IServiceScope scope = provider.CreateScope();
            await scope.ServiceProvider.GetRequiredService<ISender>().SendAsync(new Deliver(_journal));
            scope.ServiceProvider.GetRequiredService<ISender>().Send(new Reserve(_journal));
        }

        Assert.Equal(["Deliveries 1", "Reservations 1", "Deliveries 1", "Reservations 2"], _journal.Lines);
    }

    [Fact]
    public async Task Library_ThatSeesNoDispatcher_ReachesTheHandlers()
    {
        using ServiceProvider provider = Provider();
        using IServiceScope scope = provider.CreateScope();
        Assert.Equal("6, letter 0, letter 1", await ActivatorUtilities.CreateInstance<Desk>(scope.ServiceProvider).WorkAsync(_journal));
        Assert.Equal(["Deliveries 1"], _journal.Lines);
    }

    [Fact]
    public async Task SendAsync_CancelledToken_ReachesNoHandlerOfAnotherAssembly()
    {
        using ServiceProvider provider = Provider();
        using IServiceScope scope = provider.CreateScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopDispatcher>();
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await shop.SendAsync(new Bill(1), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await shop.SendAsync(new Reserve(_journal), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ListAsync(shop.Stream(new Lines(1), cancelled)));
        Assert.Empty(_journal.Lines);
    }

    [Fact]
    public void Send_HandlerOfAModuleThatIsNotCalled_IsRefused()
    {
        ISender billing = new BillingDispatcher(new Ledger(new NoStore()));
        billing.Send(new Reserve(_journal));
        Assert.Throws<NoHandlerException>(() => billing.Stream<Letters, string>(default));
#pragma warning disable DSP0052 // The rule cannot know that this dispatcher leaves the module out.
        Assert.Throws<NoHandlerException>(() => billing.Send(new Deliver(_journal)));
#pragma warning restore DSP0052
        Assert.Equal(["Reservations 1"], _journal.Lines);
    }

    private static ServiceProvider Provider() =>
        new ServiceCollection().AddSingleton<ILedgerStore, NoStore>().AddShopDispatcher().BuildServiceProvider(validateScopes: true);

    private sealed class NoStore : ILedgerStore
    {
        public void Add(string line)
        {
        }
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
