using System;
using System.Collections.Generic;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

public sealed class PolymorphismTests
{
    private readonly List<string> _log = [];
    private readonly Bus _bus = new(new Failures());

    [Fact]
    public void Subscription_OfABaseClass_ReceivesDerivedEvents()
    {
        using IDisposable subscription = _bus.Subscribe<Placed>(static e => e.Log.Add(e.GetType().Name));
        _bus.Publish(new Placed(_log));
        _bus.Publish(new Rush(_log));
        _bus.Publish(new Gift(_log));
        _bus.Publish((Placed)new Gift(_log));
        Assert.Equal(["place", "Placed", "place", "hurry", "Rush", "place", "Gift", "place", "Gift"], Sorted());
    }

    [Fact]
    public void Subscription_OfAnUnknownDerivedClass_ReceivesThatAlone()
    {
        _bus.Publish(new Placed(_log));
        using (_bus.Subscribe<Gift>(static e => e.Log.Add("gift")))
        {
            _bus.Publish(new Placed(_log));
            _bus.Publish(new Gift(_log));
            _bus.Publish<Placed>(new Gift(_log));
            _bus.Publish((object)new Gift(_log));
        }

        _bus.Publish(new Gift(_log));
        Assert.Equal(["place", "place", "place", "gift", "place", "gift", "place", "gift", "place"], _log);
    }

    [Fact]
    public void Subscription_OfAnInterface_ReceivesStructsAndClasses()
    {
        using IDisposable subscription = _bus.Subscribe<ILogged>(static e => e.Log.Add(e.GetType().Name));
        _bus.Publish(new Counted(_log));
        _bus.Publish(new Placed(_log));
        _bus.Publish<Unobserved>(new Unobserved(_log));
        Assert.Equal(["static", "Counted", "place", "Placed", "Unobserved"], _log);
    }

    [Fact]
    public void Subscription_OfAnInterfaceOfAnUnknownDerivedClass_ReceivesIt()
    {
        _bus.Publish(new Placed(_log));
        using IDisposable subscription = _bus.Subscribe<IPriced>(e => _log.Add("priced"));
        _bus.Publish(new Placed(_log));
        _bus.Publish(new Gift(_log));
        Assert.Equal(["place", "place", "place", "priced"], _log);
    }

    [Fact]
    public void Subscription_OfObject_ReceivesEverything()
    {
        using IDisposable subscription = _bus.Subscribe<object>(e => _log.Add(e.GetType().Name));
        _bus.Publish(new Counted(_log));
        _bus.Publish<int>(5);
        Assert.Equal(["static", "Counted", "Int32"], _log);
    }

    [Fact]
    public void Subscriptions_OfSeveralTypesOfOneEvent_RunOnceEachInTheOrderOfSubscribing()
    {
        using IDisposable first = _bus.Subscribe<ILogged>(e => _log.Add("interface"));
        using IDisposable second = _bus.Subscribe<Gift>(e => _log.Add("exact"));
        using IDisposable third = _bus.Subscribe<Placed>(e => _log.Add("base"));
        using IDisposable fourth = _bus.Subscribe<object>(e => _log.Add("early object"), order: -1);
        _bus.Publish(new Gift(_log));
        Assert.Equal(["early object", "place", "interface", "exact", "base"], _log);
    }

    /// <summary>The two observers of a rushed order sort by name: Hurry before Place.</summary>
    private List<string> Sorted()
    {
        int rush = _log.IndexOf("hurry");
        if (rush >= 0 && _log[rush + 1] == "place")
        {
            (_log[rush], _log[rush + 1]) = (_log[rush + 1], _log[rush]);
        }

        return _log;
    }
}
