using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Measuring;
using Dispatch.Modules.Billing;
using Dispatch.Modules.Contracts;
using Dispatch.Modules.Mailing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Modules.Tests;

/// <summary>Observers of three assemblies behind one dispatcher, as one list.</summary>
public sealed class ModuleTests
{
    private readonly Journal _journal = new();
    private readonly Store _store = new();

    [Fact]
    public void Publish_ObserversOfSeveralAssemblies_RunInOneOrder()
    {
        using ServiceProvider provider = Provider();
        using IServiceScope scope = provider.CreateScope();
        scope.ServiceProvider.GetRequiredService<ShopDispatcher>().Publish(new OrderPaid(_journal, 1));
        Assert.Equal(["Audit", "Invoice", "Own", "Letter", "Ledger", "Any"], _journal.Lines);
        Assert.Equal(["ledger"], _store.Lines);
    }

    [Fact]
    public void Publish_DerivedEvent_RunsTheObserversOfItsBasesInEveryAssembly()
    {
        using ServiceProvider provider = Provider();
        using IServiceScope scope = provider.CreateScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopDispatcher>();
        shop.Publish((OrderClosed)new OrderReturned(_journal));
        Assert.Equal(["Invoice returned", "Farewell", "Any"], _journal.Lines);
        ((IPublisher)shop).Publish((object)new OrderLost(_journal));
        Assert.Equal(["Farewell", "Any"], [.. System.Linq.Enumerable.Skip(_journal.Lines, 3)]);
    }

    [Fact]
    public async Task Publish_GenericObserversOfAnotherAssembly_AreClosedOverEventsOfTheRoot()
    {
        using ServiceProvider provider = Provider();
        using IServiceScope scope = provider.CreateScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopDispatcher>();
        shop.Publish(new Watched(_journal));
        await shop.PublishAsync(new WatchedUnnamed(_journal));
        Assert.Equal(["Named", "Watcher of Watched 1", "Watcher of IWatched 1", "Looker at IWatched"], _journal.Lines);
    }

    [Fact]
    public async Task Publish_FiltersOfAnotherAssembly_SurroundItsObservers()
    {
        using ServiceProvider provider = Provider();
        using IServiceScope scope = provider.CreateScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopDispatcher>();
        shop.Publish(new Filtered(_journal, IsStopped: false));
        shop.Publish(new Filtered(_journal, IsStopped: true));
        await shop.PublishAsync(new FilteredAsync(_journal));
        Assert.Equal(["before 1", "stopping", "surrounded", "after", "before 2", "stopping", "after", "before 3", "surrounded"], _journal.Lines);
    }

    [Fact]
    public async Task Library_ThatSeesNoDispatcher_ReachesAllObservers()
    {
        using ServiceProvider provider = Provider();
        using IServiceScope scope = provider.CreateScope();
        await ActivatorUtilities.CreateInstance<Mailer>(scope.ServiceProvider).SendAsync(_journal);
        Assert.Equal(["Audit", "Invoice", "Own", "Letter", "Ledger", "Any", "Postage", "Stamp"], _journal.Lines);
    }

    [Fact]
    public void Lifetimes_OfObserversOfAnotherAssembly_AreKept()
    {
        using ServiceProvider provider = Provider();
        for (int i = 0; i < 2; i++)
        {
            using IServiceScope scope = provider.CreateScope();
            var shop = scope.ServiceProvider.GetRequiredService<ShopDispatcher>();
            shop.Publish(new Counted(_journal));
            shop.Publish(new Counted(_journal));
        }

        Assert.Equal(
            [
                "Counter 1", "PerScope 1", "PerPublish 1", "Counter 2", "PerScope 2", "PerPublish 1",
                "Counter 3", "PerScope 1", "PerPublish 1", "Counter 4", "PerScope 2", "PerPublish 1",
            ],
            _journal.Lines);
    }

    [Fact]
    public void Dispose_Container_DisposesTheObserverConstructedForAModule()
    {
        ServiceProvider provider = Provider();
        using (IServiceScope scope = provider.CreateScope())
        {
            scope.ServiceProvider.GetRequiredService<ShopDispatcher>().Publish(new OrderPaid(_journal, 1));
        }

        Assert.DoesNotContain("disposed", _store.Lines);
        provider.Dispose();
        Assert.Equal(["ledger", "disposed"], _store.Lines);
    }

    [Fact]
    public void Constructor_WithoutContainer_TakesPublicObserversAsTheyAre()
    {
        var ledger = new Ledger(_store);
        using (var billing = new BillingDispatcher(ledger))
        {
            billing.Publish(new OrderPaid(_journal, 1));
        }

        Assert.Equal(["Audit", "Invoice", "Own", "Ledger", "Any"], _journal.Lines);
        Assert.False(ledger.IsDisposed);
        Assert.Throws<ArgumentNullException>(static () => new BillingDispatcher(default(Generated.Modules.Dispatch_Modules_Billing.Ledger)));
    }

    [Fact]
    public async Task Context_AskedForInOtherAssemblies_CarriesThePathAcrossThem()
    {
        using ServiceProvider provider = Provider();
        using IServiceScope scope = provider.CreateScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopDispatcher>();
        await shop.PublishAsync(new Refunded(_journal));
        Assert.Equal(["Refund of Refunded", "Letter for Refunded → RefundBooked", "Afterwards 0"], _journal.Lines);
    }

    [Fact]
    public void Modules_Empty_CallsOnlyItsOwnObservers()
    {
        var lonely = new LonelyDispatcher();
        lonely.Publish(new OrderPaid(_journal, 1));
        lonely.Publish((object)new OrderReturned(_journal));
        Assert.Equal(["Own"], _journal.Lines);
    }

    [Fact]
    public async Task Cancelled_BeforeAnAsynchronousObserverOfAModule_EndsThePublish()
    {
        using ServiceProvider provider = Provider();
        using IServiceScope scope = provider.CreateScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopDispatcher>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await shop.PublishAsync(new MailSent(_journal), new CancellationToken(canceled: true)));
        Assert.Empty(_journal.Lines);
    }

    [Fact]
    public void Publish_ToModules_AllocatesNothing()
    {
        using var billing = new BillingDispatcher(new Ledger(_store));
        var silent = new Journal(isSilent: true);
        var e = new Measured(silent);
        Assert.Equal(0, Allocations.Of(() => billing.Publish(in e)));
        Assert.NotEqual(0, silent.Count);
    }

    private ServiceProvider Provider() => new ServiceCollection()
        .AddSingleton<ILedgerStore>(_store)
        .AddShopDispatcher()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    private sealed class Store : ILedgerStore
    {
        public List<string> Lines { get; } = [];

        public void Add(string line) => Lines.Add(line);
    }
}
