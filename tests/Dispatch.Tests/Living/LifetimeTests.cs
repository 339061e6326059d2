using System;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Living;

public sealed class LifetimeTests
{
    private readonly Journal _journal = new();

    [Fact]
    public void Publish_SingletonObservers_KeepTheirStatePerDispatcher()
    {
        Bus bus = Buses.Create();

        bus.Publish(new Counted(_journal));
        bus.Publish((object)new Counted(_journal));
        Buses.Create().Publish(new Counted(_journal));

        Assert.Equal(["class 1", "struct 1", "class 2", "struct 2", "class 1", "struct 1"], _journal.Lines);
    }

    [Fact]
    public void Publish_ObserverPassedIn_IsTheOneThatRuns()
    {
        var ledger = new Ledger();
        var bus = new Bus(new ConfiguredObserver(), new LedgerKeeper(ledger), new RecordingErrorHandler());

        bus.Publish(new Booked(_journal, 5));

        Assert.Equal(5, ledger.Total);
    }

    [Fact]
    public void Constructor_NullForRequiredObserver_Throws() =>
        Assert.Throws<ArgumentNullException>(static () => new Bus(new ConfiguredObserver(), null!, new RecordingErrorHandler()));

    [Fact]
    public void Constructor_NullErrorHandler_Throws() =>
        Assert.Throws<ArgumentNullException>(static () => new Bus(new ConfiguredObserver(), new LedgerKeeper(new Ledger()), null!));

    [Fact]
    public void Dispose_ObserversConstructedByTheDispatcher_AreDisposedNewestFirstOnce()
    {
        Bus bus = Buses.Create();
        bus.Publish(new Closed(_journal));

        bus.Dispose();
        bus.Dispose();

        Assert.Equal(["second disposed", "first disposed"], _journal.Lines);
    }

    [Fact]
    public async Task DisposeAsync_ObserversConstructedByTheDispatcher_AreDisposed()
    {
        Bus bus = Buses.Create();
        bus.Publish(new Closed(_journal));

        await bus.DisposeAsync();

        Assert.Equal(["second disposed", "first disposed"], _journal.Lines);
    }

    [Fact]
    public void Dispose_ObserverPassedIn_IsTheCallersToDispose()
    {
        var mine = new FirstDisposable();
        var bus = new Bus(new ConfiguredObserver(), new LedgerKeeper(new Ledger()), new RecordingErrorHandler(), firstDisposable: mine);
        bus.Publish(new Closed(_journal));

        bus.Dispose();

        Assert.Equal(["second disposed"], _journal.Lines);
    }

    [Fact]
    public void Dispose_ObserversNeverUsed_AreNeverCreated()
    {
        Bus bus = Buses.Create();

        bus.Dispose();

        // The first publish after disposal has nothing to construct into, and says so.
        Assert.Throws<ObjectDisposedException>(() => bus.Publish(new Closed(_journal)));
        Assert.Empty(_journal.Lines);
    }
}
