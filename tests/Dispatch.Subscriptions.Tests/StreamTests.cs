using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

/// <summary>Events as asynchronous streams.</summary>
public sealed class StreamTests
{
    private readonly Bus _bus = new(new Failures());

    [Fact]
    public async Task Stream_SeesTheEventsFromItsStartOn()
    {
        IAsyncEnumerable<Numbered> events = _bus.ReadAllAsync<Numbered>(16);
        _bus.Publish(new Numbered(1));
        await using IAsyncEnumerator<Numbered> reader = events.GetAsyncEnumerator();
        _bus.Publish(new Numbered(2));
        _bus.Publish(new Numbered(3));
        Assert.Equal([2, 3], await Take(reader, 2));
    }

    [Fact]
    public async Task Stream_WithAFullBuffer_DropsTheOldestAndTellsWhich()
    {
        var dropped = new List<long>();
        await using IAsyncEnumerator<Numbered> reader = _bus.ReadAllAsync<Numbered>(2, dropped: e => dropped.Add(e.Number)).GetAsyncEnumerator();
        for (int i = 1; i <= 5; i++)
        {
            _bus.Publish(new Numbered(i));
        }

        Assert.Equal([4, 5], await Take(reader, 2));
        Assert.Equal([1, 2, 3], dropped);
    }

    [Theory]
    [InlineData(BoundedChannelFullMode.DropNewest, 1, 5)]
    [InlineData(BoundedChannelFullMode.DropWrite, 1, 2)]
    public async Task Stream_WithAnotherMode_DropsOthers(BoundedChannelFullMode mode, long first, long second)
    {
        await using IAsyncEnumerator<Numbered> reader = _bus.ReadAllAsync<Numbered>(2, mode).GetAsyncEnumerator();
        for (int i = 1; i <= 5; i++)
        {
            _bus.Publish(new Numbered(i));
        }

        Assert.Equal([first, second], await Take(reader, 2));
    }

    [Fact]
    public async Task Stream_ThatMakesThePublisherWait_LosesNothing()
    {
        await using IAsyncEnumerator<Numbered> reader = _bus.ReadAllAsync<Numbered>(1, BoundedChannelFullMode.Wait).GetAsyncEnumerator();
        Assert.Throws<SynchronousPublishException>(() => _bus.Publish(new Numbered(0)));

        await _bus.PublishAsync(new Numbered(1));
        Task second = _bus.PublishAsync(new Numbered(2)).AsTask();
        Assert.False(second.IsCompleted);
        Assert.Equal([1, 2], await Take(reader, 2));
        await second;
    }

    [Fact]
    public async Task Stream_ThatEnds_ReleasesAPublisherThatWaits()
    {
        IAsyncEnumerator<Numbered> reader = _bus.ReadAllAsync<Numbered>(1, BoundedChannelFullMode.Wait).GetAsyncEnumerator();
        await _bus.PublishAsync(new Numbered(1));
        Task second = _bus.PublishAsync(new Numbered(2)).AsTask();
        await reader.DisposeAsync();
        await second;
        _bus.Publish(new Numbered(3));
    }

    [Fact]
    public async Task Stream_InALoopThatBreaks_UnsubscribesItself()
    {
        var seen = new List<long>();
        Task reading = Task.Run(async () =>
        {
            await foreach (Numbered e in _bus.ReadAllAsync<Numbered>(64, BoundedChannelFullMode.Wait))
            {
                seen.Add(e.Number);
                if (e.Number == 3)
                {
                    break;
                }
            }
        });
        for (int i = 1; !reading.IsCompleted; i = i == 3 ? 1 : i + 1)
        {
            await _bus.PublishAsync(new Numbered(i));
        }

        await reading;
        Assert.Equal(3, seen[^1]);
        _bus.Publish(new Numbered(4));
        Assert.Equal(3, seen[^1]);
    }

    [Fact]
    public async Task Token_OfTheReader_EndsTheStream()
    {
        using var source = new CancellationTokenSource();
        IAsyncEnumerator<Numbered> reader = _bus.ReadAllAsync<Numbered>(4).GetAsyncEnumerator(source.Token);
        ValueTask<bool> next = reader.MoveNextAsync();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        await reader.DisposeAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Capacity_BelowOne_IsRefused(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _bus.ReadAllAsync<Numbered>(capacity));

    private static async Task<List<long>> Take(IAsyncEnumerator<Numbered> reader, int count)
    {
        var taken = new List<long>();
        while (taken.Count < count && await reader.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)))
        {
            taken.Add(reader.Current.Number);
        }

        return taken;
    }
}
