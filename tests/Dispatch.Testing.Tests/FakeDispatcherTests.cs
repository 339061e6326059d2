using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Testing.Tests;

public sealed class FakeDispatcherTests
{
    private readonly FakeDispatcher _fake = new();

    [Fact]
    public async Task Class_ThatTakesTypedInterfaces_IsTestedWithoutADispatcher()
    {
        _fake.Returns<PriceOf, decimal>(3m).AnswersAsync<Charge, bool>(static async (_, token) =>
        {
            await Task.Delay(1, token);
            return true;
        });
        var checkout = new Checkout(_fake.SenderFor<PriceOf, decimal>(), _fake.SenderFor<Charge, bool>(), _fake.SenderFor<Ship>(), _fake.For<OrderPaid>(), _fake.ForAsync<MailSent>());

        Assert.Equal(3m, await checkout.BuyAsync(7));

        _fake.Messages.AssertSequence(new PriceOf(7), new Charge(7), new OrderPaid(7), new Ship(7), new MailSent(7));
        _fake.Published.AssertSequence(new OrderPaid(7), new MailSent(7));
        _fake.Sent.AssertSequence(new PriceOf(7), new Charge(7), new Ship(7));
        Assert.Equal([false, true, false, false, true], _fake.Messages.Select(static message => message.IsAsync));
    }

    [Fact]
    public async Task Class_FromAContainer_GetsTheFakeThroughOpenGenerics()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton<IPublisher>(_fake)
            .AddSingleton<ISender>(_fake)
            .AddSingleton(typeof(IPublisher<>), typeof(TypedPublisher<>))
            .AddSingleton(typeof(IAsyncPublisher<>), typeof(TypedPublisher<>))
            .AddSingleton(typeof(ISender<>), typeof(TypedSender<>))
            .AddSingleton(typeof(ISender<,>), typeof(TypedSender<,>))
            .BuildServiceProvider();
        _fake.Returns<PriceOf, decimal>(1m).Returns<Charge, bool>(false);
        Assert.Equal(0m, await ActivatorUtilities.CreateInstance<Checkout>(provider).BuyAsync(1));
        _fake.Messages.AssertSequence(new PriceOf(1), new Charge(1));
    }

    [Fact]
    public async Task Request_WithoutAnswer_SaysWhatToCall()
    {
        string sync = Assert.Throws<DispatchAssertionException>(() => _fake.Send<Unanswered, int>(default)).Message;
        Assert.StartsWith("Unanswered has no answer: call Returns or Answers for it first.", sync);
        await Assert.ThrowsAsync<DispatchAssertionException>(async () => await _fake.SendAsync<Unanswered, int>(default));
        string stream = Assert.Throws<DispatchAssertionException>(() => _fake.Stream<OrdersOf, int>(default)).Message;
        Assert.StartsWith("OrdersOf has no items: call Streams<OrdersOf, Int32>(...) first.", stream);
    }

    [Fact]
    public void Answer_GivenAgain_ReplacesTheFormer()
    {
        _fake.Returns<PriceOf, decimal>(1m).Returns<PriceOf, decimal>(2m);
        Assert.Equal(2m, _fake.Send<PriceOf, decimal>(default));
        _fake.Throws<PriceOf>(new TimeoutException());
        Assert.Throws<TimeoutException>(() => _fake.Send<PriceOf, decimal>(default));
    }

    [Fact]
    public async Task Answer_ForADerivedClass_WinsOverThatOfItsBase()
    {
        _fake.Returns<Charge, bool>(false).Returns<ChargeTwice, bool>(true);
        Assert.True(await _fake.SendAsync<Charge, bool>(new ChargeTwice(1)));
        Assert.False(await _fake.SendAsync(new Charge(1)));
    }

    [Fact]
    public void Command_WithoutResult_RunsItsHandlerIfThereIsOne()
    {
        int shipped = 0;
        _fake.Send(new Ship(1));
        _fake.Handles<Ship>(command => shipped += command.Order);
        _fake.Send(new Ship(2));
        Assert.Equal(2, shipped);
        _fake.Sent.AssertSequence(new Ship(1), new Ship(2));
    }

    [Fact]
    public async Task Reaction_ToABaseType_RunsForDerivedEventsInOrderAndMayFail()
    {
        string seen = "";
        _fake.Reacts<OrderCreated>(e => seen += e.Id).ReactsAsync<RushOrderCreated>(async (e, token) =>
        {
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            seen += e.By;
        });
        await _fake.PublishAsync(new RushOrderCreated(1, "ann"));
        _fake.Publish(new OrderCreated(2));
        Assert.Equal("1ann2", seen);
        _fake.Reacts<OrderPaid>(static _ => throw new TimeoutException());
        Assert.Throws<TimeoutException>(() => _fake.Publish(new OrderPaid(1)));
        await Assert.ThrowsAsync<TimeoutException>(async () => await _fake.PublishAsync(new OrderPaid(1)));
    }

    [Fact]
    public async Task Fake_UsedByManyThreads_LosesNothing()
    {
        _fake.Returns<PriceOf, decimal>(1m);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (int i = 0; i < 500; i++)
            {
                _fake.Publish(new OrderPaid(thread));
                _fake.Send<PriceOf, decimal>(new PriceOf(thread));
            }
        })));
        Assert.Equal(4_000, _fake.Published.Count);
        Assert.Equal(4_000, _fake.Sent.Count);
        Assert.Equal(_fake.Messages.OfType<OrderPaid>(), _fake.Published.OfType<OrderPaid>());
    }

    private sealed class Checkout(ISender<PriceOf, decimal> prices, ISender<Charge, bool> charges, ISender<Ship> shipping, IPublisher<OrderPaid> paid, IAsyncPublisher<MailSent> mails)
    {
        public async Task<decimal> BuyAsync(int order, CancellationToken cancellationToken = default)
        {
            decimal price = prices.Send(new PriceOf(order));
            if (!await charges.SendAsync(new Charge(order), cancellationToken))
            {
                return 0;
            }

            paid.Publish(new OrderPaid(order));
            shipping.Send(new Ship(order));
            await mails.PublishAsync(new MailSent(order), cancellationToken);
            return price;
        }
    }
}
