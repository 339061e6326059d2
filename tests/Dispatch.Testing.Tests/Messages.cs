using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Testing.Tests;

public record OrderCreated(int Id);

public sealed record RushOrderCreated(int Id, string By) : OrderCreated(Id);

public readonly record struct OrderPaid(int Id);

public readonly record struct MailSent(int Id);

public readonly record struct PriceOf(int Product) : IQuery<decimal>;

public record Charge(int Order) : ICommand<bool>;

public sealed record ChargeTwice(int Order) : Charge(Order);

public readonly record struct Ship(int Order) : ICommand;

public sealed record Pack(int Order) : ICommand;

public readonly record struct OrdersOf(int Customer) : IStreamQuery<int>;

#pragma warning disable DSP1203 // For what nobody answers.
public readonly record struct Unanswered : IQuery<int>;
#pragma warning restore DSP1203

/// <summary>The handlers of the real dispatcher that the fake is compared with.</summary>
internal sealed class Handlers
{
    [Handles<OrderPaid>]
    public void On(in OrderPaid e)
    {
    }

    [Handles<MailSent>]
    public ValueTask OnAsync(MailSent e) => default;

    [Handles<PriceOf>]
    public decimal Price(PriceOf query) => query.Product == 0 ? throw new InvalidOperationException("no price") : 2m;

    [Handles<Charge>]
    public async ValueTask<bool> ChargeAsync(Charge command, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return command.Order > 0;
    }

    [Handles<Ship>]
    public void Ship(in Ship command)
    {
    }

    [Handles<Pack>]
    public ValueTask PackAsync(Pack command) => default;

    [Handles<OrdersOf>]
    public async IAsyncEnumerable<int> Orders(OrdersOf query)
    {
        for (int i = 1; i < 4; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }
}

[Dispatcher]
public sealed partial class RealDispatcher;
