using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

public sealed class AsyncTests
{
    private readonly List<string> _log = [];
    private readonly Bus _bus = new(new Failures());

    [Fact]
    public async Task AsynchronousSubscriptions_AreAwaitedInOrder()
    {
        using IDisposable before = _bus.Subscribe<Shipped>(static async e =>
        {
            await Task.Yield();
            e.Log.Add("before");
        });
        using IDisposable after = _bus.Subscribe<Shipped>(static e => e.Log.Add("after"), order: 5);
        await _bus.PublishAsync(new Shipped(_log));
        Assert.Equal(["before", "ship", "after"], _log);
    }

    [Fact]
    public async Task AsynchronousSubscription_OfASynchronousEvent_IsAwaitedByPublishAsync()
    {
        IDisposable subscription = _bus.Subscribe<Paid>(static async e =>
        {
            await Task.Yield();
            e.Log.Add("async");
        });
        await _bus.PublishAsync(new Paid(_log));
        await _bus.PublishAsync((object)new Paid(_log));
        Assert.Equal(["early", "middle", "async", "late", "early", "middle", "async", "late"], _log);

        subscription.Dispose();
        _bus.Publish(new Paid(_log));
        Assert.Equal(11, _log.Count);
    }

    [Fact]
    public void SynchronousPublish_WithAnAsynchronousSubscription_IsRefusedBeforeAnybodyRuns()
    {
        using IDisposable subscription = _bus.Subscribe<Paid>(NamedHandler);
        var thrown = Assert.Throws<SynchronousPublishException>(() => _bus.Publish(new Paid(_log)));
        Assert.Contains(nameof(NamedHandler), thrown.Message, StringComparison.Ordinal);
        Assert.Empty(_log);
    }

    [Fact]
    public async Task AsynchronousSubscription_OfAnotherEvent_ChangesNothing()
    {
        using IDisposable subscription = _bus.Subscribe<Unobserved>(static async _ => await Task.Yield());
        _bus.Publish(new Paid(_log));
        await _bus.PublishAsync(new Paid(_log));
        Assert.Equal(6, _log.Count);
    }

    [Fact]
    public async Task Publish_WithContextAndAsynchronousSubscription_KeepsTheContext()
    {
        using IDisposable subscription = _bus.Subscribe<Nested>(static async e =>
        {
            await Task.Yield();
            e.Log.Add("async");
        });
        await _bus.PublishAsync(new Nested(_log));
        Assert.Equal(["depth 0", "async"], _log);
    }

    private static ValueTask NamedHandler(Paid e) => default;
}
