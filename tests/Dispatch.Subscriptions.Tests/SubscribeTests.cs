using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

public sealed class SubscribeTests
{
    private readonly List<string> _log = [];
    private readonly Bus _bus = new(new Failures());

    [Fact]
    public void Subscription_OfAnEventWithObservers_RunsAfterThoseOfItsOrder()
    {
        using IDisposable low = _bus.Subscribe<Paid>(static e => e.Log.Add("-5"), order: -5);
        using IDisposable first = _bus.Subscribe<Paid>(static e => e.Log.Add("0"));
        using IDisposable second = _bus.Subscribe<Paid>(static e => e.Log.Add("0 again"));
        using IDisposable high = _bus.Subscribe<Paid>(static e => e.Log.Add("99"), order: 99);
        using IDisposable lowest = _bus.Subscribe<Paid>(static e => e.Log.Add("-11"), order: -11);

        _bus.Publish(new Paid(_log));

        Assert.Equal(["-11", "early", "-5", "middle", "0", "0 again", "late", "99"], _log);
    }

    [Theory]
    [InlineData(-1, "new,a,b")]
    [InlineData(0, "a,b,new")]
    public void Subscription_BesideObserversOfOneOrder_RunsBeforeOrAfterAllOfThem(int order, string expected)
    {
        using IDisposable subscription = _bus.Subscribe<Moved>(static e => e.Log.Add("new"), order: order);
        _bus.Publish(new Moved(_log));
        Assert.Equal(expected, string.Join(',', _log));
    }

    [Fact]
    public void Subscription_OfAnEventThatHasBeenPublished_IsCalled()
    {
        _bus.Publish(new Moved(_log));
        using IDisposable subscription = _bus.Subscribe<Moved>(static e => e.Log.Add("new"));
        _bus.Publish(new Moved(_log));
        Assert.Equal(["a", "b", "a", "b", "new"], _log);
    }

    [Fact]
    public void Subscription_AfterItsDisposal_IsNotCalled()
    {
        IDisposable subscription = _bus.Subscribe<Moved>(static e => e.Log.Add("new"));
        _bus.Publish(new Moved(_log));
        subscription.Dispose();
        subscription.Dispose();
        _bus.Publish(new Moved(_log));
        Assert.Equal(["a", "b", "new", "a", "b"], _log);
    }

    [Fact]
    public void Subscription_OfAnEventWithStaticMethodsAlone_IsCalled()
    {
        _bus.Publish(new Counted(_log));
        using (_bus.Subscribe<Counted>(static e => e.Log.Add("new")))
        {
            _bus.Publish(new Counted(_log));
        }

        _bus.Publish(new Counted(_log));
        Assert.Equal(["static", "static", "new", "static"], _log);
    }

    [Fact]
    public async Task Subscription_OfAnEventThatNobodyObserves_IsCalledOnEveryEntryPoint()
    {
        using IDisposable subscription = _bus.Subscribe<Unobserved>(static e => e.Log.Add("new"));
        var e = new Unobserved(_log);

        _bus.Publish<Unobserved>(in e);
        _bus.Publish((object)e);
        _bus.For<Unobserved>().Publish(in e);
        await _bus.PublishAsync<Unobserved>(e);
        await _bus.PublishAsync((object)e);

        Assert.Equal(["new", "new", "new", "new", "new"], _log);
    }

    [Fact]
    public async Task Subscription_OfAnObservedEvent_IsCalledOnEveryEntryPoint()
    {
        using IDisposable subscription = _bus.Subscribe<Counted>(static e => e.Log.Add("new"));
        var e = new Counted(_log);

        _bus.Publish(in e);
        _bus.Publish<Counted>(in e);
        _bus.Publish((object)e);
        _bus.For<Counted>().Publish(in e);
        await _bus.PublishAsync(e);
        await _bus.PublishAsync((object)e);
        await _bus.ForAsync<Counted>().PublishAsync(e);

        Assert.Equal(14, _log.Count);
        Assert.Equal(7, _log.FindAll(static entry => entry == "new").Count);
    }

    [Fact]
    public void Predicate_DecidesWhichEventsAreSeen()
    {
        using IDisposable subscription = _bus.Subscribe<Counted>(static e => e.Log.Add("new"), static e => e.Log.Count > 1);
        _bus.Publish(new Counted(_log));
        _bus.Publish(new Counted(_log));
        Assert.Equal(["static", "static", "new"], _log);
    }

    [Fact]
    public void State_ReachesHandlerAndPredicate()
    {
        List<string> state = [];
        using IDisposable subscription = _bus.Subscribe(
            state,
            static (List<string> list, in Counted e) => list.Add("got " + e.Log.Count),
            static (List<string> list, in Counted e) => e.Log.Count > 1);
        _bus.Publish(new Counted(_log));
        _bus.Publish(new Counted(_log));
        Assert.Equal(["got 2"], state);
    }

    [Fact]
    public void Observers_WithAContext_GetItBesideSubscriptions()
    {
        using IDisposable subscription = _bus.Subscribe<Nested>(static e => e.Log.Add("new"));
        _bus.Publish(new Nested(_log));
        _bus.Publish((object)new Nested(_log));
        Assert.Equal(["depth 0", "new", "depth 0", "new"], _log);
    }

    [Fact]
    public void Subscription_AddedTwice_IsRefused()
    {
        var subscription = new Recording();
        ISubscriber subscriber = _bus;
        subscriber.Add(subscription);
        Assert.Throws<InvalidOperationException>(() => subscriber.Add(subscription));
        _bus.Publish(new Counted(_log));
        Assert.Equal(["static", "recorded"], _log);
    }

    [Fact]
    public void Arguments_ThatAreNull_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => _bus.Subscribe((Action<Paid>)null!));
        Assert.Throws<ArgumentNullException>(() => ((ISubscriber)null!).Subscribe<Paid>(static _ => { }));
        Assert.Throws<ArgumentNullException>(() => ((ISubscriber)_bus).Add<Paid>(null!));
    }

    private sealed class Recording : Subscription<Counted>
    {
        protected override void OnEvent(in Counted e) => e.Log.Add("recorded");
    }
}
