using Dispatch;
using Shop.Flow.Events;

namespace Shop.Flow.Cycle;

/// <summary>The way from an order to its stock leads through this service, so no single file shows the cycle.</summary>
public sealed class Stock(IPublisher publisher)
{
    public void Reserve(int orderId) => publisher.Publish(new StockReserved(orderId)); // DSP1001
}
