using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch;
using FlashSale.Requests;

namespace FlashSale.Services;

/// <summary>Knows the orders, and nothing of stock or payment.</summary>
[Handles<CreateOrder>]
[Handles<ConfirmOrder>]
[Handles<CancelOrder>]
[Handles<IsOpen>]
[Handles<AllOrders>]
internal sealed class Orders
{
    private readonly List<Order> _orders = [];

    public int Handle(in CreateOrder command)
    {
        _orders.Add(new Order(_orders.Count + 1, command.Customer, OrderState.Open));
        return _orders.Count;
    }

    public bool Handle(in ConfirmOrder command) => Close(command.Order, OrderState.Paid);

    public string? Handle(in CancelOrder command) => Close(command.Order, OrderState.Expired) ? _orders[command.Order - 1].Customer : null;

    public bool Handle(in IsOpen query) => _orders[query.Order - 1].State == OrderState.Open;

    public async IAsyncEnumerable<Order> Handle(AllOrders query)
    {
        for (int i = 0; i < _orders.Count; i++)
        {
            await Task.Yield();
            yield return _orders[i];
        }
    }

    private bool Close(int number, OrderState state)
    {
        Order order = _orders[number - 1];
        if (order.State != OrderState.Open)
        {
            return false;
        }

        _orders[number - 1] = order with { State = state };
        return true;
    }
}
