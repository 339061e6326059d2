using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Requests.Tests.Support;

namespace Dispatch.Requests.Tests.Filtering;

[Dispatcher]
[Filter<Cached, Cache>(Order = 2)]
[Filter<Cached, Catching>(Order = 1)]
public sealed partial class FilteredShop;

/// <summary>Filters around the handlers of requests.</summary>
public sealed class FilterTests
{
    private readonly FilteredShop _shop = new();
    private readonly List<string> _journal = [];

    [Fact]
    public async Task Send_FiltersOfRequestAndHandler_RunOutsideInThroughEveryEntryPoint()
    {
        var query = new Sum(1, 2, _journal);
        ISender sender = _shop;
        int[] results =
        [
            _shop.Send(query), await _shop.SendAsync(query), sender.Send<Sum, int>(query), await sender.SendAsync<Sum, int>(query),
            sender.Send((IQuery<int>)query), (int)sender.Send((object)query)!, _shop.SenderFor<Sum, int>().Send(query), new Shop().Send(query),
        ];
        Assert.All(results, static result => Assert.Equal(7, result));
        Assert.Equal(4 * results.Length, _journal.Count);
        Assert.Equal(["around(", "inside", "handler", ")around"], _journal.GetRange(0, 4));
    }

    [Fact]
    public async Task SendAsync_HandlerSuspends_FiltersEndAfterIt()
    {
        var gate = new TaskCompletionSource();
        ValueTask<string> sent = _shop.SendAsync(new Fetch(3, gate.Task, _journal));
        Assert.False(sent.IsCompleted);
        Assert.Equal(["around async("], _journal);
        gate.SetResult();
        Assert.Equal("fetched 3", await sent);
        Assert.Equal(["around async(", "handler", ")around async"], _journal);
    }

    [Fact]
    public async Task SendAsync_FilterWithoutSynchronousForm_MakesTheRequestAsynchronous()
    {
        Assert.Equal(14, await _shop.SendAsync(new Quick(4, _journal)));
        Assert.Equal(["slow", "handler"], _journal);
#pragma warning disable DSP0052
        var exception = Assert.Throws<SynchronousSendException>(() => ((ISender)_shop).Send<Quick, int>(new Quick(4, _journal)));
#pragma warning restore DSP0052
        Assert.Equal("Dispatch.Requests.Tests.Filtering.Slowing.InvokeAsync", exception.Handler);
        Assert.Equal(2, _journal.Count);
    }

    [Fact]
    public async Task Send_CommandWithoutResult_IsFilteredLikeAnEvent()
    {
        _shop.Send(new Erase(1, _journal));
        await _shop.SendAsync(new Erase(1, _journal));
        await _shop.SendAsync(new EraseLater(1, _journal));
        Assert.Equal(["command 1(", "handler", "command 2(", "handler", "command async 3(", "handler"], _journal);
    }

    [Fact]
    public void Send_FilterOfABaseType_SurroundsTheDerivedRequest()
    {
        Lookup special = new SpecialLookup("a", _journal);
        Assert.Equal("special a!", _shop.Send(special));
        Assert.Equal("b!", _shop.Send(new Lookup("b", _journal)));
        Assert.Equal(["of base", "special", "of base", "handler"], _journal);
    }

    [Fact]
    public void Send_FilterOnTheDispatcher_MayAnswerAndMayCatch()
    {
        Assert.Equal(12, _shop.Send(new Cached(4)));
        Assert.Equal(-1, _shop.Send(new Cached(101)));
        Assert.Throws<InvalidOperationException>(static () => new Shop().Send(new Cached(4)));
    }

    [Fact]
    public async Task SendAsync_TokenCancelledBefore_ReachesNoFilter()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _shop.SendAsync(new Fetch(1, Task.CompletedTask, _journal), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _shop.SendAsync(new Sum(1, 2, _journal), cancelled));
        Assert.Empty(_journal);
    }

    [Fact]
    public async Task SendAsync_FilterThatCannotSurround_IsRefusedThroughTheTask()
    {
        ValueTask<int> sent = _shop.SendAsync(new Refused(1));
        var exception = await Assert.ThrowsAsync<UnusableFilterException>(async () => await sent);
        Assert.Contains("cannot be sent", exception.Message);
        Assert.Contains("IAsyncRequestFilter", exception.Message);
    }

    [Fact]
    public async Task Stream_OnADispatcherWithFilters_GivesTheItems()
    {
        int last = -1;
        await foreach (int item in _shop.Stream(new Counting(3)))
        {
            Assert.Equal(++last, item);
        }

        Assert.Equal(2, last);
    }
}
