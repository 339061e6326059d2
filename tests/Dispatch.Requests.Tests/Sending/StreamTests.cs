using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Requests.Tests.Support;

namespace Dispatch.Requests.Tests.Sending;

/// <summary>Streams: the handler's items, through every entry point, until a token is cancelled.</summary>
public sealed class StreamTests
{
    private readonly Shop _shop = new();

    [Fact]
    public async Task Stream_EveryEntryPoint_GivesTheItems()
    {
        ISender sender = _shop;
        var query = new Numbers(3);

        Assert.Equal([0, 1, 2], await ListAsync(_shop.Stream(query)));
        Assert.Equal([0, 1, 2], await ListAsync(_shop.Stream<Numbers, int>(query)));
        Assert.Equal([0, 1, 2], await ListAsync(sender.Stream<Numbers, int>(query)));
        Assert.Equal([0, 1, 2], await ListAsync(sender.Stream(query)));
        Assert.Equal([0, 1, 2], await ListAsync(_shop.StreamSenderFor<Numbers, int>().Stream(query)));
        Assert.Equal(["word 0", "word 1"], await ListAsync(sender.Stream(new Words(2))));
    }

    [Fact]
    public async Task Stream_TokenOfTheCall_ReachesTheHandler()
    {
        using var source = new CancellationTokenSource();
        await AssertEndsAsync(_shop.Stream(new Numbers(1_000), source.Token), source);
    }

    [Fact]
    public async Task Stream_TokenOfTheCall_EndsAHandlerWithoutToken()
    {
        using var source = new CancellationTokenSource();
        await AssertEndsAsync(_shop.Stream(new Words(1_000), source.Token), source);
    }

    [Fact]
    public async Task Stream_TokenOfTheEnumeration_EndsBoth()
    {
        using var first = new CancellationTokenSource();
        await AssertEndsAsync(_shop.Stream(new Numbers(1_000)), first, first.Token);
        using var second = new CancellationTokenSource();
        using var call = new CancellationTokenSource();
        await AssertEndsAsync(_shop.Stream(new Words(1_000), call.Token), second, second.Token);
    }

    [Fact]
    public void Stream_WithoutHandler_IsRefused()
    {
        ISender sender = _shop;
        Assert.Equal(typeof(UnhandledStream), Assert.Throws<NoHandlerException>(() => sender.Stream<UnhandledStream, int>(default)).RequestType);
        Assert.Throws<NoHandlerException>(() => sender.Stream<int>(new UnhandledStream()));
    }

    [Fact]
    public async Task Send_AStreamQuery_IsRefused()
    {
        ISender sender = _shop;
        Assert.Throws<NoHandlerException>(() => sender.Send((object)new Numbers(1)));
        await Assert.ThrowsAsync<NoHandlerException>(async () => await sender.SendAsync((object)new Numbers(1)));
    }

    private static async Task AssertEndsAsync<T>(IAsyncEnumerable<T> items, CancellationTokenSource source, CancellationToken enumeration = default)
    {
        int seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (T item in items.WithCancellation(enumeration))
            {
                if (++seen == 3)
                {
                    await source.CancelAsync();
                }
            }
        });
        Assert.Equal(3, seen);
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
