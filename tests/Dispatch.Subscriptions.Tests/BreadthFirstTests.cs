using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

public sealed class BreadthFirstTests
{
    private readonly List<string> _log = [];
    private readonly BreadthBus _bus = new(new Failures());

    [Fact]
    public void Publish_InsideASubscription_WaitsForItsTurn()
    {
        using IDisposable publishing = _bus.Subscribe<Moved>(e =>
        {
            _bus.Publish(new Counted(_log));
            e.Log.Add("published");
        });
        using IDisposable last = _bus.Subscribe<Moved>(static e => e.Log.Add("last"));
        using IDisposable nested = _bus.Subscribe<Counted>(static e => e.Log.Add("nested"));
        _bus.Publish(new Moved(_log));
        Assert.Equal(["a", "b", "published", "last", "static", "nested"], _log);
    }

    [Fact]
    public async Task AsynchronousSubscription_OfASynchronousEvent_IsAwaited()
    {
        using IDisposable subscription = _bus.Subscribe<Nested>(static async e =>
        {
            await Task.Yield();
            e.Log.Add("async");
        });
        await _bus.PublishAsync(new Nested(_log));
        await _bus.PublishAsync((object)new Nested(_log));
        Assert.Equal(["depth 0", "async", "depth 0", "async"], _log);
        Assert.Throws<SynchronousPublishException>(() => _bus.Publish(new Nested(_log)));
        Assert.Equal(4, _log.Count);
    }
}
