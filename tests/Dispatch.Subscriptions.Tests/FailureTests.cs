using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

public sealed class FailureTests
{
    private readonly List<string> _log = [];
    private readonly Failures _failures = new();
    private readonly Bus _bus;

    public FailureTests() => _bus = new Bus(_failures);

    [Fact]
    public void Failure_UnderStop_ReachesThePublisherAndEndsThePublish()
    {
        using IDisposable failing = _bus.Subscribe<Paid>(static _ => Fail(""), order: -1);
        Assert.Throws<FormatException>(() => _bus.Publish(new Paid(_log)));
        Assert.Equal(["early"], _log);
    }

    [Fact]
    public void Failures_UnderCollect_ComeTogetherInOrder()
    {
        using IDisposable before = _bus.Subscribe<Collected>(static _ => Fail("before"), order: -1);
        using IDisposable after = _bus.Subscribe<Collected>(static _ => Fail("after"));
        using IDisposable last = _bus.Subscribe<Collected>(static e => e.Log.Add("last"));

        var thrown = Assert.Throws<AggregateException>(() => _bus.Publish(new Collected(_log)));

        Assert.Equal(["before", "observer", "after"], thrown.InnerExceptions.Select(static e => e.Message));
        Assert.Equal(["failing", "last"], _log);
    }

    [Fact]
    public async Task Failures_UnderCollectWhenAwaited_ComeTogetherInOrder()
    {
        using IDisposable before = _bus.Subscribe<CollectedAsync>(static _ => Fail("before"), order: -1);
        using IDisposable after = _bus.Subscribe<CollectedAsync>(static async _ =>
        {
            await Task.Yield();
            throw new FormatException("after");
        });
        using IDisposable last = _bus.Subscribe<CollectedAsync>(static e => e.Log.Add("last"));

        var thrown = await Assert.ThrowsAsync<AggregateException>(async () => await _bus.PublishAsync(new CollectedAsync(_log)));

        Assert.Equal(["before", "observer", "after"], thrown.InnerExceptions.Select(static e => e.Message));
        Assert.Equal(["failing", "last"], _log);
    }

    [Fact]
    public void Failures_UnderIsolate_GoToTheHandler()
    {
        using IDisposable before = _bus.Subscribe<Isolated>(static _ => Fail("before"), order: -1);
        using IDisposable after = _bus.Subscribe<Isolated>(static e => e.Log.Add("after"));

        _bus.Publish(new Isolated(_log));

        Assert.Equal(["before", "observer"], _failures.All);
        Assert.Equal(["failing", "after"], _log);
    }

    [Fact]
    public void Failures_OfAnEventThatNobodyObserves_FollowTheAttributeOfTheEvent()
    {
        using IDisposable first = _bus.Subscribe<UnobservedCollected>(static _ => Fail("first"));
        using IDisposable second = _bus.Subscribe<UnobservedCollected>(static _ => Fail("second"));
        var thrown = Assert.Throws<AggregateException>(() => _bus.Publish<UnobservedCollected>(new UnobservedCollected(_log)));
        Assert.Equal(2, thrown.InnerExceptions.Count);
    }

    [Fact]
    public async Task Cancellation_BetweenSubscriptions_EndsThePublish()
    {
        using var source = new CancellationTokenSource();
        using IDisposable first = _bus.Subscribe<Shipped>(_ => source.Cancel(), order: -1);
        using IDisposable second = _bus.Subscribe<Shipped>(static async (e, _) =>
        {
            await Task.Yield();
            e.Log.Add("never");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _bus.PublishAsync(new Shipped(_log), source.Token));

        Assert.Empty(_log);
    }

    [Fact]
    public async Task Token_OfThePublish_IsHandedOn()
    {
        using var source = new CancellationTokenSource();
        CancellationToken seen = default;
        using IDisposable subscription = _bus.Subscribe<Shipped>((_, token) =>
        {
            seen = token;
            return default;
        });
        await _bus.PublishAsync(new Shipped(_log), source.Token);
        Assert.Equal(source.Token, seen);
    }

    private static void Fail(string message) => throw new FormatException(message);
}
