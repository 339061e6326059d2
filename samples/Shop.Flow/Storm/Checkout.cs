using Dispatch;
using Shop.Flow.Events;

namespace Shop.Flow.Storm;

/// <summary>Tells the steps of one purchase one by one, instead of what has happened.</summary>
public sealed class Checkout(IPublisher publisher)
{
    private readonly object _gate = new();
    private int _last;

    public void Confirm(int orderId, string address, decimal total)
    {
        publisher.Publish(new OrderConfirmed(orderId)); // DSP1102
        publisher.Publish(new OrderShipped(orderId, address));
        publisher.Publish(new InvoiceWritten(orderId, total));
        publisher.Publish(new PointsEarned(orderId, 10));
    }

    public void Number(int orderId)
    {
        lock (_gate)
        {
            _last = orderId;
            publisher.Publish(new OrderConfirmed(orderId)); // DSP1007
        }
    }

    public void ConfirmAgain(int orderId)
    {
        publisher.Publish(new OrderConfirmed(orderId));
        _last = orderId;
        publisher.Publish(new OrderConfirmed(orderId)); // DSP1103
    }
}
