#pragma warning disable DSP0051, DSP0052, DSP0053 // What the compiler reports is refused at run time too.
using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Requests.Tests.Support;

namespace Dispatch.Requests.Tests.Sending;

/// <summary>What cannot be sent is refused before anything has run, and failures come the same way from every handler.</summary>
public sealed class RefusalTests
{
    private readonly EverythingObserver _everything = new();
    private readonly Shop _shop;

    public RefusalTests() => _shop = new Shop(everythingObserver: _everything);

    [Fact]
    public async Task Send_WithoutHandler_Throws()
    {
        ISender sender = _shop;
        Assert.Equal(typeof(Unhandled), Assert.Throws<NoHandlerException>(() => sender.Send(new Unhandled())).RequestType);
        Assert.Throws<NoHandlerException>(() => sender.Send((object)new Unhandled()));
        Assert.Throws<NoHandlerException>(() => sender.Send<UnhandledQuery, int>(default));
        Assert.Throws<NoHandlerException>(() => sender.Send<int>(new UnhandledQuery()));
        await Failed<NoHandlerException>(sender.SendAsync(new Unhandled()));
        await Failed<NoHandlerException>(sender.SendAsync<UnhandledQuery, int>(default));
        await Failed<NoHandlerException>(sender.SendAsync<int>(new UnhandledQuery()));
        await Failed<NoHandlerException>(sender.SendAsync((object)new Unhandled()));
        await Failed<NoHandlerException>(sender.SendAsync<ICommand>(new Unhandled()));
    }

    [Fact]
    public void Send_OfAnEvent_SaysThatItIsNoRequest()
    {
        string message = Assert.Throws<NoHandlerException>(() => ((ISender)_shop).Send((object)new Happened(1))).Message;
        Assert.Contains("is not a request", message);
    }

    [Fact]
    public void Send_OfAnAsynchronousRequest_ThrowsAndNamesTheHandler()
    {
        var calls = new Calls();
        ISender sender = _shop;
        var exception = Assert.Throws<SynchronousSendException>(() => sender.Send(new Ship(1, calls)));
        Assert.Equal(typeof(Ship), exception.RequestType);
        Assert.Equal("Dispatch.Requests.Tests.Sending.ShipHandler.HandleAsync", exception.Handler);
        Assert.Throws<SynchronousSendException>(() => sender.Send(new Pay(1)));
        Assert.Throws<SynchronousSendException>(() => sender.Send((object)new Slow(1)));
        Assert.Throws<SynchronousSendException>(() => _shop.SenderFor<Slow, int>().Send(new Slow(1)));
        Assert.Equal(0, calls.Count);
    }

    [Fact]
    public async Task Publish_OfARequest_IsRefusedAndReachesNobody()
    {
        IPublisher publisher = _shop;
        Assert.Equal(typeof(Price), Assert.Throws<RequestPublishedException>(() => publisher.Publish(new Price("a"))).RequestType);
        Assert.Throws<RequestPublishedException>(() => publisher.Publish((object)new Price("a")));
        Assert.Throws<RequestPublishedException>(() => publisher.Publish(new Ship(1, new Calls())));
        Assert.Throws<RequestPublishedException>(() => _shop.For<Price>().Publish(new Price("a")));
        await Failed<RequestPublishedException>(publisher.PublishAsync(new Price("a")));
        await Failed<RequestPublishedException>(publisher.PublishAsync((object)new Price("a")));
        Assert.Equal(0, _everything.Count);
        publisher.Publish(new Happened(1));
        Assert.Equal(1, _everything.Count);
    }

    [Fact]
    public async Task SendAsync_HandlerFails_FailsThroughTheTaskWhateverTheHandlerIs()
    {
        Assert.Equal("before", (await Failed<InvalidOperationException>(_shop.SendAsync(new Throwing(true)))).Message);
        Assert.Equal("in the task", (await Failed<InvalidOperationException>(_shop.SendAsync(new Throwing(false)))).Message);
        Assert.Equal("at once", (await Failed<InvalidOperationException>(_shop.SendAsync(new ThrowingSync()))).Message);
        Assert.Equal("at once", Assert.Throws<InvalidOperationException>(() => _shop.Send(new ThrowingSync())).Message);
    }

    [Fact]
    public async Task SendAsync_AwaitedAtOnce_FailsWhereItIsAwaited()
    {
        // Each form is bound to the handler itself where calls are intercepted.
        ISender sender = _shop;
        ISender<Throwing, int> typed = _shop.SenderFor<Throwing, int>();
        foreach (bool before in new[] { true, false })
        {
            string expected = before ? "before" : "in the task";
            var command = new Throwing(before);
            Assert.Equal(expected, (await Assert.ThrowsAsync<InvalidOperationException>(async () => await _shop.SendAsync(command))).Message);
            Assert.Equal(expected, (await Assert.ThrowsAsync<InvalidOperationException>(async () => await _shop.SendAsync(command, CancellationToken.None).ConfigureAwait(false))).Message);
            Assert.Equal(expected, (await Assert.ThrowsAsync<InvalidOperationException>(async () => await sender.SendAsync<Throwing, int>(command))).Message);
            Assert.Equal(expected, (await Assert.ThrowsAsync<InvalidOperationException>(async () => await typed.SendAsync(command))).Message);
            Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => _ = _shop.SendAsync(command).GetAwaiter().GetResult()).Message);
        }
    }

    [Fact]
    public async Task SendAsync_KeptOrHandedOn_DoesNotThrow()
    {
        ISender sender = _shop;
        ISender<Throwing, int> typed = _shop.SenderFor<Throwing, int>();
        ValueTask<int> one = _shop.SendAsync(new Throwing(true));
        ValueTask<int> two = sender.SendAsync<Throwing, int>(new Throwing(true));
        ValueTask<int> three = typed.SendAsync(new Throwing(true));
        Task<int> four = _shop.SendAsync(new Throwing(true)).AsTask();
        Assert.Equal("before", (await Failed<InvalidOperationException>(one)).Message);
        Assert.Equal("before", (await Failed<InvalidOperationException>(two)).Message);
        Assert.Equal("before", (await Failed<InvalidOperationException>(three)).Message);
        Assert.Equal("before", (await Assert.ThrowsAsync<InvalidOperationException>(() => four)).Message);
    }

    private static async Task<T> Failed<T>(ValueTask<int> sent)
        where T : Exception => await Assert.ThrowsAsync<T>(async () => await sent);

    private static async Task<T> Failed<T>(ValueTask<object?> sent)
        where T : Exception => await Assert.ThrowsAsync<T>(async () => await sent);

    private static async Task<T> Failed<T>(ValueTask sent)
        where T : Exception => await Assert.ThrowsAsync<T>(async () => await sent);
}
