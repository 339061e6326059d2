using Dispatch;
using Shop.Flow.Events;

namespace Shop.Flow.Cost;

public readonly record struct ShipmentOf(int OrderId) : IQuery<string>;

/// <summary>Asking where an order is ships it.</summary>
[Handles<ShipmentOf>]
internal sealed class Shipments(IPublisher publisher)
{
    public string Handle(in ShipmentOf query)
    {
        publisher.Publish(new OrderShipped(query.OrderId, "unknown")); // DSP1302
        return "on its way";
    }
}
