#pragma warning disable DSP0051 // What is refused.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Testing.Tests;

public sealed class RecordingPublisherTests
{
    private readonly RecordingPublisher _recording = new();

    [Fact]
    public async Task Publish_EveryEntryPoint_IsRecordedInOrder()
    {
        using var source = new CancellationTokenSource();
        _recording.Publish(new OrderPaid(1));
        _recording.Publish((object)new OrderPaid(2));
        await _recording.PublishAsync(new OrderPaid(3), source.Token);
        await _recording.PublishAsync((object)new OrderPaid(4));
        _recording.For<OrderPaid>().Publish(new OrderPaid(5));
        await _recording.ForAsync<OrderPaid>().PublishAsync(new OrderPaid(6));
        _recording.Published.AssertSequence(new OrderPaid(1), new OrderPaid(2), new OrderPaid(3), new OrderPaid(4), new OrderPaid(5), new OrderPaid(6));
        Assert.Equal(source.Token, _recording.Published[2].CancellationToken);
        Assert.All(_recording.Published, static recorded => Assert.Equal(MessageVerb.Publish, recorded.Verb));
    }

    [Fact]
    public async Task Publish_AroundAnotherPublisher_PassesEverythingOn()
    {
        var inner = new RecordingPublisher();
        var outer = new RecordingPublisher(inner);
        outer.Publish(new OrderPaid(1));
        outer.Publish((object)new OrderPaid(2));
        await outer.PublishAsync(new OrderPaid(3));
        await outer.PublishAsync((object)new OrderPaid(4));
        inner.Published.AssertSequence(new OrderPaid(1), new OrderPaid(2), new OrderPaid(3), new OrderPaid(4));
        Assert.Equal([false, false, true, true], System.Linq.Enumerable.Select(inner.Published, static recorded => recorded.IsAsync));
    }

    [Fact]
    public async Task Publish_WhatADispatcherRefuses_IsRefusedAndNotRecorded()
    {
        Assert.Throws<RequestPublishedException>(() => _recording.Publish(new Ship(1)));
        Assert.Throws<ArgumentNullException>(() => _recording.Publish((object)null!));
        await Assert.ThrowsAsync<RequestPublishedException>(async () => await _recording.PublishAsync(new Ship(1)));
        await Assert.ThrowsAsync<RequestPublishedException>(async () => await _recording.PublishAsync((object)new Ship(1)));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await _recording.PublishAsync((object)null!));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _recording.PublishAsync(new OrderPaid(1), new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _recording.PublishAsync((object)new OrderPaid(1), new CancellationToken(canceled: true)));
        _recording.Published.AssertEmpty();
    }
}
