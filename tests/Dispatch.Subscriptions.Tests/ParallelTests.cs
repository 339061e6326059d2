using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

public sealed class ParallelTests
{
    [Fact]
    public async Task Subscriptions_OfAParallelEvent_AreStartedWithTheObservers()
    {
        var bus = new Bus(new Failures());
        var log = new List<string>();
        var gate = new TaskCompletionSource();
        using IDisposable subscription = bus.Subscribe<Together>(static async e =>
        {
            e.Log.Add("subscription starts");
            await e.Gate.Task;
        });

        ValueTask publish = bus.PublishAsync(new Together(log, gate));
        Assert.Equal(["first starts", "second starts", "subscription starts"], log);
        Assert.False(publish.IsCompleted);
        gate.SetResult();
        await publish;
        Assert.Equal("first ends", log[^1]);
    }
}
