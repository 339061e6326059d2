using Dispatch;
using Shop.Flow.Events;

namespace Shop.Flow.Cycle;

/// <summary>Places the order again with the new stock: and so reserves again, and places again.</summary>
[Handles<StockReserved>]
internal sealed class RepriceOrder(IPublisher publisher)
{
    public void Handle(StockReserved e) => publisher.Publish(new OrderPlaced(e.OrderId, []));
}
