using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

public sealed class KeyTests
{
    private readonly List<string> _log = [];
    private readonly Bus _bus = new(new Failures());

    [Fact]
    public void KeyedPublish_ReachesObserversSubscriptionsAndThoseOfTheKey()
    {
        using IDisposable all = _bus.Subscribe<Paid>(static e => e.Log.Add("all"));
        using IDisposable one = _bus.Subscribe<int, Paid>(1, static e => e.Log.Add("one"));
        using IDisposable two = _bus.Subscribe<int, Paid>(2, static e => e.Log.Add("two"), order: 20);

        _bus.Publish(2, new Paid(_log));
        Assert.Equal(["early", "middle", "all", "late", "two"], _log);

        _log.Clear();
        _bus.Publish(new Paid(_log));
        Assert.Equal(["early", "middle", "all", "late"], _log);

        _log.Clear();
        _bus.Publish(3, new Paid(_log));
        Assert.Equal(["early", "middle", "all", "late"], _log);
    }

    [Fact]
    public void Keys_OfSeveralTypes_AreDifferent()
    {
        using IDisposable number = _bus.Subscribe<int, Counted>(1, static e => e.Log.Add("int"));
        using IDisposable text = _bus.Subscribe<string, Counted>("1", static e => e.Log.Add("string"));
        using IDisposable longer = _bus.Subscribe<long, Counted>(1, static e => e.Log.Add("long"));
        _bus.Publish("1", new Counted(_log));
        Assert.Equal(["static", "string"], _log);
    }

    [Fact]
    public async Task KeyedPublish_FirstOfAll_CreatesTheObservers()
    {
        using IDisposable one = _bus.Subscribe<int, Shipped>(1, static e => e.Log.Add("one"));
        await _bus.PublishAsync(1, new Shipped(_log));
        Assert.Equal(["one", "ship"], _log);
    }

    [Fact]
    public async Task KeyedPublish_OfASynchronousEventWithAnAsynchronousSubscription_IsAwaited()
    {
        using IDisposable one = _bus.Subscribe<int, Paid>(1, static async e =>
        {
            await Task.Yield();
            e.Log.Add("async");
        });
        await _bus.PublishAsync(1, new Paid(_log));
        Assert.Equal(["early", "middle", "async", "late"], _log);

        Assert.Throws<SynchronousPublishException>(() => _bus.Publish(1, new Paid(_log)));
        _bus.Publish(new Paid(_log));
        _bus.Publish(2, new Paid(_log));
        Assert.Equal(10, _log.Count);
    }

    [Fact]
    public void KeyedPublish_OfDerivedEvents_FollowsTheRuntimeType()
    {
        using IDisposable derived = _bus.Subscribe<string, Gift>("k", static e => e.Log.Add("gift"));
        using IDisposable whole = _bus.Subscribe<string, Placed>("k", static e => e.Log.Add("base"));
        _bus.Publish<string, Placed>("k", new Gift(_log));
        _bus.Publish<string, object>("k", new Gift(_log));
        _bus.Publish<string, Unobserved>("k", new Unobserved(_log));
        Assert.Equal(["place", "gift", "base", "place", "gift", "base"], _log);
    }

    [Fact]
    public void KeyedSubscription_AfterItsDisposal_IsNotCalled()
    {
        IDisposable first = _bus.Subscribe<int, Counted>(1, static e => e.Log.Add("first"));
        using (_bus.Subscribe<int, Counted>(1, static e => e.Log.Add("second")))
        {
            first.Dispose();
            _bus.Publish(1, new Counted(_log));
        }

        _bus.Publish(1, new Counted(_log));
        Assert.Equal(["static", "second", "static"], _log);
    }

    [Fact]
    public void KeyedPublish_AfterANewSubscriptionWithoutKey_ReachesBoth()
    {
        using IDisposable keyed = _bus.Subscribe<int, Counted>(1, static e => e.Log.Add("keyed"));
        _bus.Publish(1, new Counted(_log));
        using (_bus.Subscribe<ILogged>(static e => e.Log.Add("all")))
        {
            _bus.Publish(1, new Counted(_log));
        }

        _bus.Publish(1, new Counted(_log));
        Assert.Equal(["static", "keyed", "static", "keyed", "all", "static", "keyed"], _log);
    }

    [Fact]
    public async Task Arguments_ThatAreNull_AreRefused()
    {
        using IDisposable keyed = _bus.Subscribe<string, Placed>("k", static _ => { });
        Assert.Throws<ArgumentNullException>(() => _bus.Publish<string, Placed>(null!, new Placed(_log)));
        Assert.Throws<ArgumentNullException>(() => _bus.Publish<string, Placed>("k", null!));
        Assert.Throws<ArgumentNullException>(() => _bus.Subscribe<string, Placed>(null!, static _ => { }));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await _bus.PublishAsync<string, Placed>("k", null!));
    }
}
