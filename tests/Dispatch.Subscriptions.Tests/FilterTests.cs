using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

/// <summary>Filters of an event are around its subscriptions, too.</summary>
public sealed class FilterTests
{
    private readonly List<string> _log = [];
    private readonly Bus _bus = new(new Failures());

    [Fact]
    public async Task Filter_OfASynchronousEvent_SurroundsSubscriptions()
    {
        using IDisposable before = _bus.Subscribe<Surrounded>(static e => e.Log.Add("before"), order: -1);
        using IDisposable after = _bus.Subscribe<Surrounded>(static e => e.Log.Add("after"));
        _bus.Publish(new Surrounded(_log));
        Assert.Equal(["(", "before", "observer", "after", ")"], _log);
        _log.Clear();
        await _bus.PublishAsync((object)new Surrounded(_log));
        Assert.Equal(["(", "before", "observer", "after", ")"], _log);
    }

    [Fact]
    public async Task Filter_OfAnAsynchronousEvent_SurroundsSubscriptions()
    {
        using IDisposable before = _bus.Subscribe<SurroundedAsync>(static async e =>
        {
            await Task.Yield();
            e.Log.Add("before");
        }, order: -1);
        using IDisposable keyed = _bus.Subscribe<int, SurroundedAsync>(1, static e => e.Log.Add("keyed"));
        await _bus.PublishAsync(1, new SurroundedAsync(_log));
        Assert.Equal(["(", "before", "observer", "keyed", ")"], _log);
    }

    [Fact]
    public async Task AsynchronousSubscription_InsideASynchronousFilter_IsRefusedWithBothNames()
    {
        using IDisposable subscription = _bus.Subscribe<Surrounded>(AsyncHandler);
        var thrown = await Assert.ThrowsAsync<UnusableFilterException>(async () => await _bus.PublishAsync(new Surrounded(_log)));
        Assert.Contains(nameof(Brackets), thrown.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(AsyncHandler), thrown.Message, StringComparison.Ordinal);
        Assert.Throws<SynchronousPublishException>(() => _bus.Publish(new Surrounded(_log)));
        Assert.Empty(_log);
    }

    [Fact]
    public void Filter_OfOneObserver_DoesNotSurroundSubscriptions()
    {
        using IDisposable subscription = _bus.Subscribe<PartlySurrounded>(static e => e.Log.Add("new"));
        _bus.Publish(new PartlySurrounded(_log));
        Assert.Equal(["(", "observer", ")", "new"], _log);
    }

    private static ValueTask AsyncHandler(Surrounded e) => default;
}
