#pragma warning disable DSP0051, DSP0052, DSP0053, DSP0055, DSP0010 // Wrong calls are compared, too.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Testing.Tests;

/// <summary>What the fake does is what a dispatcher does: each call is made on both, and results and exceptions are compared.</summary>
public sealed class ParityTests
{
    private static readonly CancellationToken s_cancelled = new(canceled: true);

    private static readonly Dictionary<string, Func<Both, Task<object?>>> s_calls = new()
    {
        ["send a struct query"] = static both => Value(both.Sender.Send<PriceOf, decimal>(new PriceOf(1))),
        ["send a struct query, inferred"] = static both => Value(both.Sender.Send(new PriceOf(1))),
        ["send a struct query as an object"] = static both => Value(both.Sender.Send((object)new PriceOf(1))),
        ["send a query that fails"] = static both => Value(both.Sender.Send<PriceOf, decimal>(new PriceOf(0))),
        ["await a query that fails"] = static async both => await both.Sender.SendAsync<PriceOf, decimal>(new PriceOf(0)),
        ["await a query"] = static async both => await both.Sender.SendAsync<PriceOf, decimal>(new PriceOf(1)),
        ["await an asynchronous command"] = static async both => await both.Sender.SendAsync(new Charge(1)),
        ["await a derived command"] = static async both => await both.Sender.SendAsync<Charge, bool>(new ChargeTwice(1)),
        ["await a command as an object"] = static async both => await both.Sender.SendAsync((object)new ChargeTwice(0)),
        ["send an asynchronous command"] = static both => Value(both.Sender.Send(new Charge(1))),
        ["send an asynchronous command without result"] = static both => Done(() => both.Sender.Send(new Pack(1))),
        ["send a command without result"] = static both => Done(() => both.Sender.Send(new Ship(1))),
        ["send a command without result as an object"] = static both => Value(both.Sender.Send((object)new Ship(1))),
        ["await a command without result"] = static async both => { await both.Sender.SendAsync(new Ship(1)); return null; },
        ["await with a cancelled token"] = static async both => await both.Sender.SendAsync<PriceOf, decimal>(new PriceOf(1), s_cancelled),
        ["send null"] = static both => Value(both.Sender.Send((object)null!)),
        ["send null of a result"] = static both => Value(both.Sender.Send((IQuery<decimal>)null!)),
        ["await null"] = static async both => await both.Sender.SendAsync((object)null!),
        ["send an event"] = static both => Value(both.Sender.Send((object)new OrderPaid(1))),
        ["await an event"] = static async both => await both.Sender.SendAsync((object)new OrderPaid(1)),
        ["send a stream query"] = static both => Value(both.Sender.Send((object)new OrdersOf(1))),
        ["stream"] = static both => ListAsync(both.Sender.Stream<OrdersOf, int>(new OrdersOf(1))),
        ["stream, inferred"] = static both => ListAsync(both.Sender.Stream(new OrdersOf(1))),
        ["stream with a cancelled token"] = static both => ListAsync(both.Sender.Stream<OrdersOf, int>(new OrdersOf(1), s_cancelled)),
        ["stream null"] = static both => ListAsync(both.Sender.Stream<int>(null!)),
        ["publish"] = static both => Done(() => both.Publisher.Publish(new OrderPaid(1))),
        ["publish an event with an asynchronous observer"] = static both => Done(() => both.Publisher.Publish(new MailSent(1))),
        ["publish an object"] = static both => Done(() => both.Publisher.Publish((object)new OrderPaid(1))),
        ["publish null"] = static both => Done(() => both.Publisher.Publish((object)null!)),
        ["publish a request"] = static both => Done(() => both.Publisher.Publish(new Ship(1))),
        ["await a publish"] = static async both => { await both.Publisher.PublishAsync(new MailSent(1)); return null; },
        ["await a publish of null"] = static async both => { await both.Publisher.PublishAsync((object)null!); return null; },
        ["await a publish of a request"] = static async both => { await both.Publisher.PublishAsync(new Ship(1)); return null; },
        ["await a publish with a cancelled token"] = static async both => { await both.Publisher.PublishAsync(new OrderPaid(1), s_cancelled); return null; },
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Fake_EveryCall_DoesWhatADispatcherDoes(string call)
    {
        var real = new RealDispatcher();
        FakeDispatcher fake = new FakeDispatcher()
            .Answers<PriceOf, decimal>(static query => query.Product == 0 ? throw new InvalidOperationException("no price") : 2m)
            .AnswersAsync<Charge, bool>(static (command, _) => new ValueTask<bool>(command.Order > 0))
            .HandlesAsync<Pack>(static (_, _) => default)
            .Streams<OrdersOf, int>(1, 2, 3)
            .ReactsAsync<MailSent>(static (_, _) => default);
        Assert.Equal(await OutcomeAsync(s_calls[call], new Both(real, real)), await OutcomeAsync(s_calls[call], new Both(fake, fake)));
    }

    private static async Task<string> OutcomeAsync(Func<Both, Task<object?>> call, Both both)
    {
        try
        {
            return $"{await call(both)}";
        }
        catch (Exception exception)
        {
            return exception is OperationCanceledException ? "cancelled" : exception is InvalidOperationException { Message: "no price" } ? "no price" : exception.GetType().Name;
        }
    }

    private static Task<object?> Value(object? value) => Task.FromResult(value);

    private static Task<object?> Done(Action call)
    {
        call();
        return Value(null);
    }

    private static async Task<object?> ListAsync(IAsyncEnumerable<int> items)
    {
        var list = new List<int>();
        await foreach (int item in items)
        {
            list.Add(item);
        }

        return string.Join(", ", list);
    }

    public sealed record Both(IPublisher Publisher, ISender Sender);
}
