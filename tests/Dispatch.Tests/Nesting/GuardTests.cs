using System;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Tests.Living;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Nesting;

public sealed class GuardTests
{
    private const int Default = 100;
    private readonly RecordingErrorHandler _errors = new();
    private readonly GuardCount _count = new();
    private readonly Bus _bus;

    public GuardTests() => _bus = Buses.Create(_errors);

    [Fact]
    public void Publish_EndlessThroughContexts_IsRefusedWithThePath()
    {
        var exception = Assert.Throws<PublishDepthExceededException>(() => _bus.Publish(new Again(_count, -1)));

        Assert.Equal((Default, Default), (_count.Runs, exception.MaxDepth));
        Assert.Equal(Enumerable.Repeat(typeof(Again), Default + 1), exception.Path);
        Assert.Contains("… → Again → Again", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Publish_EndlessThroughTheDispatcher_IsRefusedWithThePath()
    {
        var exception = Assert.Throws<PublishDepthExceededException>(() => _bus.Publish(new Ping(_count, _bus, -1)));

        Assert.Equal(Default, _count.Runs);
        Assert.Equal([typeof(Ping), typeof(Pong), typeof(Ping)], exception.Path.Take(3));
        Assert.Equal(Default + 1, exception.Path.Count);
    }

    [Theory]
    [InlineData(Default - 1, true)]
    [InlineData(Default, false)]
    public void Publish_AtTheLimit_IsAllowedUpToIt(int left, bool isAllowed)
    {
        for (int round = 0; round < 3; round++)
        {
            _count.Runs = 0;
            Exception? exception = Record.Exception(() => _bus.Publish(new Ping(_count, _bus, left)));

            // What was refused has been taken back: the next round is as deep.
            Assert.Equal(isAllowed, exception is null);
            Assert.Equal(Default, _count.Runs);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PublishAsync_EndlessThroughContexts_IsRefusedAlsoAfterSuspension(bool suspends)
    {
        ValueTask publish = _bus.PublishAsync(new AgainAsync(_count, suspends, -1));

        var exception = await Assert.ThrowsAsync<PublishDepthExceededException>(() => publish.AsTask());
        Assert.Equal((Default, Default + 1), (_count.Runs, exception.Path.Count));
    }

    [Fact]
    public async Task PublishAsync_EndlessWithoutSuspension_IsRefused()
    {
        ValueTask publish = _bus.PublishAsync(new AgainPlainly(_count, _bus, -1));

        await Assert.ThrowsAsync<PublishDepthExceededException>(() => publish.AsTask());
        Assert.Equal(Default, _count.Runs);
        ValueTask next = _bus.PublishAsync(new AgainPlainly(_count, _bus, Default - 1));
        await next;
    }

    [Fact]
    public void Publish_EndlessAndIsolated_ReachesTheErrorHandlerOnce()
    {
        _bus.Publish(new AgainIsolated(_count, -1));

        Assert.Equal(Default, _count.Runs);
        Assert.IsType<PublishDepthExceededException>(Assert.Single(_errors.Failures).Failure.Exception);
    }

    [Fact]
    public async Task Publish_EndlessWithSubscriptionsOrUnderAKey_IsRefused()
    {
        int seen = 0;
        using (_bus.Subscribe<Ping>((in Ping _) => seen++, order: -1))
        {
            Assert.Throws<PublishDepthExceededException>(() => _bus.Publish(new Ping(_count, _bus, -1)));
            Assert.Equal(Default / 2, seen);
            Assert.Equal(Default, _count.Runs);
            Assert.Throws<PublishDepthExceededException>(() => _bus.Publish("key", new Ping(_count, _bus, -1)));
            ValueTask publish = _bus.PublishAsync("key", new AgainAsync(_count, true, -1));
            await Assert.ThrowsAsync<PublishDepthExceededException>(() => publish.AsTask());
        }

        _bus.Publish(new Ping(_count, _bus, Default - 1));
    }

    [Fact]
    public void Publish_BreadthFirstAndEndless_IsRefused()
    {
        var bus = new BreadthBus(new ConfiguredObserver(), new LedgerKeeper(new Ledger()), _errors);

        var exception = Assert.Throws<PublishDepthExceededException>(() => bus.Publish(new Again(_count, -1)));

        Assert.Equal((Default, Default + 1), (_count.Runs, exception.Path.Count));
    }

    [Fact]
    public void Publish_WithDeclaredDepth_GuardsEveryEvent()
    {
        var bus = new ShallowBus(new ConfiguredObserver(), new LedgerKeeper(new Ledger()), _errors);

        bus.Publish(new Again(_count, 2));
        var exception = Assert.Throws<PublishDepthExceededException>(() => bus.Publish(new Again(_count, 3)));
        Assert.Equal("Again → Again → Again → Again", exception.Path.ToString());

        // Not on a cycle, but as deep: the path shows what is around it.
        var tree = new Tree { Journal = new Journal(), Id = 0, IsAsync = false, Publisher = bus };
        var child = new Tree { Journal = tree.Journal, Id = 1, IsAsync = false, Publisher = bus };
        tree.Children[0].Add(child);
        bus.Publish(new VisitedPlainly(tree));
        Assert.Equal(["0.0", "1.0", "1.1", "0.1"], tree.Journal.Lines);
    }

    [Fact]
    public void Publish_WithoutLimit_GoesAsDeepAsItIsAsked()
    {
        var bus = new TellingBus(new ConfiguredObserver(), new LedgerKeeper(new Ledger()), _errors);

        bus.Publish(new Ping(_count, bus, 300));
        bus.Publish(new Again(_count, 300));

        Assert.Equal(602, _count.Runs);
    }
}
