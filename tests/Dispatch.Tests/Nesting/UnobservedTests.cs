using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Living;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Nesting;

public sealed class UnobservedTests
{
    private readonly TellingBus _bus = new(new ConfiguredObserver(), new LedgerKeeper(new Ledger()), new RecordingErrorHandler());

    [Fact]
    public async Task Hook_EventsThatNobodyObserves_GetsEachByItsStaticType()
    {
        IPublisher publisher = _bus;

        _bus.Publish<Lonely>(new Lonely(1));
        publisher.Publish(new Lonely(2));
        await _bus.PublishAsync<Lonely>(new Lonely(3));
        _bus.For<Lonely>().Publish(new Lonely(4));
        _bus.Publish("key", new Lonely(5));
        await _bus.PublishAsync("key", new Lonely(6));
        _bus.Publish<Lonely?>(new Lonely(7));
        publisher.Publish((object)new Lonely(8));
        await publisher.PublishAsync((object)new Lonely(9));

        Assert.Equal(
            Enumerable.Range(1, 6).Select(static i => $"Lonely {i}").Concat(Enumerable.Range(7, 3).Select(static i => $"Object {i}")),
            _bus.Unobserved);
    }

    [Fact]
    public void Hook_FromInsideAnObserver_GetsItToo()
    {
        _bus.Publish(new Once(new GuardCount()));

        Assert.Equal(["GuardCount"], _bus.Unobserved);
    }

    [Fact]
    public void Hook_EventsThatAreObserved_GetsNone()
    {
        var journal = new Journal();

        _bus.Publish(new Untraced(journal));
        using (_bus.Subscribe<Lonely>(static (in Lonely e) => { }))
        {
            _bus.Publish<Lonely>(new Lonely(1));
        }

        using (_bus.Subscribe("key", static (Lonely e) => { }))
        {
            _bus.Publish("key", new Lonely(2));
        }

        Assert.Empty(_bus.Unobserved);
        using (_bus.Subscribe("key", static (Lonely e) => { }))
        {
            _bus.Publish("other", new Lonely(3));
            _bus.Publish<Lonely>(new Lonely(4));
        }

        Assert.Equal(["Lonely 3", "Lonely 4"], _bus.Unobserved);
    }

    [Fact]
    public async Task Hook_CancelledOrThrowing_FailsThePublish()
    {
        ValueTask cancelled = _bus.PublishAsync<Lonely>(new Lonely(1), new CancellationToken(canceled: true));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.AsTask());
        Assert.Empty(_bus.Unobserved);

        ValueTask failed = _bus.PublishAsync<Lonely>(new Lonely(-1));
        await Assert.ThrowsAsync<FormatException>(() => failed.AsTask());
        Assert.Throws<FormatException>(() => _bus.Publish<Lonely>(new Lonely(-1)));
    }
}
