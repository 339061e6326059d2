using Dispatch;
using Shop.Flow.Events;

namespace Shop.Flow.Cycle;

[Handles<OrderPlaced>]
internal sealed class ReserveStock(Stock stock)
{
    public void Handle(OrderPlaced e) => stock.Reserve(e.OrderId);
}
