using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using FlashSale.Requests;

namespace FlashSale.Sale;

/// <summary>The customers: one or two a minute, who pay after a while, late, or never.</summary>
internal sealed class Simulation(SaleDispatcher sale, SaleOptions options, SaleClock clock)
{
    private readonly Random _random = new(options.Seed);
    private readonly Queue<(int Order, int Minute)> _payments = [];
    private int _known;
    private int _arrived;

    public async Task<int> RunAsync()
    {
        int refused = 0;
        int end = options.Minutes + (2 * options.PaymentMinutes) + options.Customers;
        for (clock.Minute = 0; clock.Minute <= end; clock.Minute++)
        {
            sale.Send(new Tick(clock.Minute));
            for (int arrivals = _random.Next(1, 3); arrivals > 0 && _arrived < options.Customers; arrivals--)
            {
                refused += sale.Send(new Buy("customer " + ++_arrived, clock.Minute)).IsRefused ? 1 : 0;
            }

            await PayAsync();
        }

        return refused;
    }

    private async Task PayAsync()
    {
        // Whoever has an order by now, also from the queue, decides when to pay: in time, late, or never.
        await foreach (Order order in sale.Stream(new AllOrders()))
        {
            if (order.Number > _known)
            {
                _known = order.Number;
                _payments.Enqueue((order.Number, clock.Minute + _random.Next(options.PaymentMinutes + 3)));
            }
        }

        for (int i = _payments.Count; i > 0; i--)
        {
            (int order, int minute) = _payments.Dequeue();
            if (minute > clock.Minute)
            {
                _payments.Enqueue((order, minute));
            }
            else
            {
                await sale.SendAsync(new Pay(order));
            }
        }
    }
}
