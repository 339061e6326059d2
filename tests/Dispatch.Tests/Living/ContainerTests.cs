using System;
using System.Threading.Tasks;
using Dispatch.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Tests.Living;

public sealed class ContainerTests
{
    private readonly Journal _journal = new();

    [Fact]
    public async Task AddBusDispatcher_EveryService_ReachesTheSameSingleton()
    {
        await using ServiceProvider provider = Services().BuildServiceProvider(validateScopes: true);

        provider.GetRequiredService<Bus>().Publish(new Counted(_journal));
        provider.GetRequiredService<IPublisher>().Publish(new Counted(_journal));
        provider.GetRequiredService<IPublisher<Counted>>().Publish(new Counted(_journal));
        await provider.GetRequiredService<IAsyncPublisher<Counted>>().PublishAsync(new Counted(_journal));

        Assert.Equal(["class 1", "struct 1", "class 2", "struct 2", "class 3", "struct 3", "class 4", "struct 4"], _journal.Lines);
        Assert.Same(provider.GetRequiredService<Bus>(), provider.GetRequiredService<IPublisher>());
    }

    [Fact]
    public void Publish_ObserverNeedsServices_GetsThemFromTheContainer()
    {
        using ServiceProvider provider = Services().AddSingleton<Ledger>().BuildServiceProvider();

        provider.GetRequiredService<Bus>().Publish(new Booked(_journal, 7));

        Assert.Equal(7, provider.GetRequiredService<Ledger>().Total);
    }

    [Fact]
    public void Publish_ObserverRegistered_IsTakenFromTheContainer()
    {
        var ledger = new Ledger();
        using ServiceProvider provider = Services().AddSingleton(new LedgerKeeper(ledger)).BuildServiceProvider();

        provider.GetRequiredService<IPublisher<Booked>>().Publish(new Booked(_journal, 3));

        Assert.Equal(3, ledger.Total);
    }

    [Fact]
    public void Publish_MissingService_NamesObserverAndService()
    {
        using ServiceProvider provider = Services().BuildServiceProvider();

        var thrown = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<Bus>().Publish(new Booked(_journal, 3)));

        Assert.Contains(typeof(LedgerKeeper).FullName!, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(typeof(Ledger).FullName!, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Publish_OptionalConstructorParameters_KeepTheirDefaults()
    {
        using ServiceProvider provider = Services().BuildServiceProvider();

        provider.GetRequiredService<Bus>().Publish(new Configured(_journal));

        Assert.Equal(["default name 3"], _journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_MissingService_FailsTheTask()
    {
        await using ServiceProvider provider = Services().BuildServiceProvider();

        ValueTask pending = provider.GetRequiredService<Bus>().PublishAsync(new Booked(_journal, 3));

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await pending);
    }

    [Fact]
    public void Resolve_MissingErrorHandler_SaysSo()
    {
        using ServiceProvider provider = new ServiceCollection().AddBusDispatcher().BuildServiceProvider();

        var thrown = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<Bus>());

        Assert.Contains(nameof(IDispatchErrorHandler), thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DisposeContainer_DispatcherOfContainer_DisposesWhatItConstructed()
    {
        ServiceProvider provider = Services().BuildServiceProvider();
        provider.GetRequiredService<Bus>().Publish(new Closed(_journal));

        await provider.DisposeAsync();

        Assert.Equal(["second disposed", "first disposed"], _journal.Lines);
    }

    [Fact]
    public async Task DisposeContainer_RegisteredObserver_IsDisposedOnce()
    {
        ServiceProvider provider = Services().AddSingleton<FirstDisposable>().BuildServiceProvider();
        provider.GetRequiredService<Bus>().Publish(new Closed(_journal));

        await provider.DisposeAsync();

        Assert.Equal(2, _journal.Lines.Count);
        Assert.Single(_journal.Lines, "first disposed");
    }

    [Fact]
    public void Publish_NullServices_Throws() => Assert.Throws<ArgumentNullException>(static () => new Bus((IServiceProvider)null!));

    private static IServiceCollection Services() =>
        new ServiceCollection().AddSingleton<IDispatchErrorHandler, RecordingErrorHandler>().AddBusDispatcher();
}
