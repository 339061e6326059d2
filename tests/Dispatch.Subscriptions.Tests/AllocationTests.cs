using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;
using Dispatch.Allocation.Tests.Measuring;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

/// <summary>A publish with subscriptions allocates nothing, also when they suspend.</summary>
public sealed class AllocationTests
{
    private readonly Bus _bus = new(new Failures());
    private readonly ManualSource _first = new();
    private readonly ManualSource _second = new();

    [Fact]
    public void Publish_WithSubscriptionsBetweenObservers_AllocatesNothing()
    {
        using IDisposable early = _bus.Subscribe<Numbered>(static _ => { }, order: -1);
        using IDisposable filtered = _bus.Subscribe<Numbered>(static _ => { }, static e => e.Number > 0);
        using IDisposable byReference = _bus.Subscribe(static (in Numbered _) => { });
        using IDisposable state = _bus.Subscribe(this, static (AllocationTests _, in Numbered _) => { });
        var e = new Numbered(1);
        Assert.Equal(0, Allocations.Of(() => _bus.Publish(in e)));
        Assert.Equal(0, Allocations.Of(() => _bus.Publish<Numbered>(in e)));
    }

    [Fact]
    public void Publish_OfAnEventThatNobodyObserves_AllocatesNothing()
    {
        var e = new NumberedUnobserved(1);
        Assert.Equal(0, Allocations.Of(() => _bus.Publish(e)));
        using IDisposable subscription = _bus.Subscribe<NumberedUnobserved>(static _ => { });
        Assert.Equal(0, Allocations.Of(() => _bus.Publish(e)));
    }

    [Fact]
    public void Publish_OfClasses_AllocatesNothing()
    {
        using IDisposable derived = _bus.Subscribe<Gift>(static _ => { });
        using IDisposable whole = _bus.Subscribe<ILogged>(static _ => { });
        var gift = new Gift(new List<string>(16));
        Assert.Equal(0, Allocations.Of(() =>
        {
            gift.Log.Clear();
            _bus.Publish(gift);
        }));
        Assert.Equal(0, Allocations.Of(() =>
        {
            gift.Log.Clear();
            _bus.Publish((object)gift);
        }));
    }

    [Fact]
    public void KeyedPublish_WithAndWithoutSubscriptions_AllocatesNothing()
    {
        using IDisposable subscription = _bus.Subscribe<int, Numbered>(1, static _ => { });
        using IDisposable byName = _bus.Subscribe<string, Numbered>("one", static _ => { });
        var e = new Numbered(1);
        Assert.Equal(0, Allocations.Of(() => _bus.Publish(1, in e)));
        Assert.Equal(0, Allocations.Of(() => _bus.Publish(2, in e)));
        Assert.Equal(0, Allocations.Of(() => _bus.Publish("one", in e)));
    }

    [Fact]
    public void PublishAsync_WithSubscriptionsThatComplete_AllocatesNothing()
    {
        using IDisposable first = _bus.Subscribe<Numbered>(static _ => ValueTask.CompletedTask);
        using IDisposable second = _bus.Subscribe<Numbered>(static (_, _) => Task.CompletedTask, order: -1);
        var e = new Numbered(1);
        Assert.Equal(0, Allocations.Of(() => _bus.PublishAsync(e).GetAwaiter().GetResult()));
    }

    [Fact]
    public void PublishAsync_WithSubscriptionsThatSuspend_AllocatesNothing()
    {
        using IDisposable first = _bus.Subscribe<Numbered>(_ => _first.Wait(), order: -1);
        using IDisposable second = _bus.Subscribe<Numbered>(_ => _second.Wait());
        var e = new Numbered(1);
        Assert.Equal(0, Allocations.Of(() => Finish(_bus.PublishAsync(e))));
    }

    [Fact]
    public void PublishAsync_OfAnUnobservedEventWithSubscriptionsThatSuspend_AllocatesNothing()
    {
        using IDisposable first = _bus.Subscribe<NumberedUnobserved>(_ => _first.Wait());
        using IDisposable second = _bus.Subscribe<int, NumberedUnobserved>(1, _ => _second.Wait());
        var e = new NumberedUnobserved(1);
        Assert.Equal(0, Allocations.Of(() => Finish(_bus.PublishAsync(1, e))));
    }

    [Fact]
    public void Allocation_OfASubscription_IsSeen()
    {
        using IDisposable allocating = _bus.Subscribe<Numbered>(static e => GC.KeepAlive(new object()));
        var e = new Numbered(1);
        Assert.NotEqual(0, Allocations.Of(() => _bus.Publish(in e)));
    }

    private void Finish(ValueTask publish)
    {
        _first.Complete();
        _second.Complete();
        publish.GetAwaiter().GetResult();
    }

}
