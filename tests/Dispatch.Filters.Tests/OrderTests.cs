using System;
using System.Threading.Tasks;
using Dispatch.Filters.Tests.Events;
using Dispatch.Filters.Tests.Support;

namespace Dispatch.Filters.Tests;

public sealed class OrderTests
{
    private const string Sync = "outer(, inner(, first, second, )inner, )outer";
    private readonly Bus _bus = new(new RecordingErrorHandler());
    private readonly Journal _journal = new();

    [Fact]
    public void Publish_EventFilters_RunLowestOrderOutermost()
    {
        _bus.Publish(new Surrounded(_journal));

        Assert.Equal(Sync, _journal.Text);
    }

    [Fact]
    public async Task Publish_EveryEntryPoint_RunsTheFilters()
    {
        var e = new Surrounded(_journal);
        Action[] ways =
        [
            () => _bus.Publish<Surrounded>(in e), () => _bus.Publish((object)e), () => ((IPublisher)_bus).Publish(in e), () => _bus.For<Surrounded>().Publish(in e),
        ];
        Func<ValueTask>[] asyncWays =
        [
            () => _bus.PublishAsync(e), () => _bus.PublishAsync<Surrounded>(e), () => _bus.PublishAsync((object)e), () => _bus.ForAsync<Surrounded>().PublishAsync(e),
        ];
        foreach (Action way in ways)
        {
            way();
        }

        foreach (Func<ValueTask> way in asyncWays)
        {
            await way();
        }

        Assert.Equal(string.Join(", ", Sync, Sync, Sync, Sync, Sync, Sync, Sync, Sync), _journal.Text);
    }

    [Fact]
    public async Task PublishAsync_ObserverSuspends_FiltersEndAfterIt()
    {
        var gate = new TaskCompletionSource();
        ValueTask pending = _bus.PublishAsync(new SurroundedAsync(_journal, gate.Task));

        Assert.False(pending.IsCompleted);
        Assert.Equal("outer async(, inner async(, first, second starts", _journal.Text);
        gate.SetResult();
        await pending;
        Assert.Equal("outer async(, inner async(, first, second starts, second ends, third, )inner async, )outer async", _journal.Text);
    }

    [Fact]
    public async Task PublishAsync_AsynchronousFilterOfSynchronousObservers_RunsAroundThem()
    {
        await _bus.PublishAsync(new AsyncByFilter(_journal));

        Assert.Equal("only async, observer", _journal.Text);
    }

    [Fact]
    public void Publish_AsynchronousFilterOfSynchronousObservers_ThrowsAndNamesTheFilter()
    {
        var thrown = Assert.Throws<SynchronousPublishException>(() => _bus.Publish<AsyncByFilter>(new AsyncByFilter(_journal)));

        Assert.Equal("Dispatch.Filters.Tests.Filters.OnlyAsync.InvokeAsync", thrown.Observer);
        Assert.Empty(_journal.Text);
    }

    [Fact]
    public async Task PublishAsync_ObserverFilters_SurroundTheirObserverOnly()
    {
        await _bus.PublishAsync(new PartlySurrounded(_journal));

        Assert.Equal("outer(, inner(, first, )inner, )outer, second, only async, third", _journal.Text);
    }

    [Fact]
    public void Publish_ObserverMadeAsynchronousByItsFilter_ThrowsAndNamesTheFilter()
    {
        var thrown = Assert.Throws<SynchronousPublishException>(() => _bus.Publish<PartlySurrounded>(new PartlySurrounded(_journal)));

        Assert.Equal("Dispatch.Filters.Tests.Filters.OnlyAsync.InvokeAsync", thrown.Observer);
        Assert.Empty(_journal.Text);
    }
}
