using System.Threading;
using System.Threading.Tasks;
using Dispatch;

namespace Shop;

public readonly record struct OrderPlaced(int OrderId, int Product, int Count);

public readonly record struct OrderPaid(int OrderId, decimal Amount);

public readonly record struct OrderShipped(int OrderId);

public readonly record struct PointsAwarded(int OrderId, int Points);

public readonly record struct StockChanged(int Product, int Left);

public readonly record struct StockLow(int Product, int Left);

public interface IWarehouse
{
    void Reserve(int product, int count);

    void Refill(int product);
}

internal sealed class Warehouse(IPublisher events) : IWarehouse
{
    private int _left = 100;

    public void Reserve(int product, int count) => events.Publish(new StockChanged(product, _left -= count));

    public void Refill(int product) => events.Publish(new StockChanged(product, _left += 50));
}

public sealed class Checkout(IPublisher events)
{
    public void Place(int orderId, int product, int count) => events.Publish(new OrderPlaced(orderId, product, count));
}

[Handles<OrderPlaced>]
internal sealed class ReserveStock(IWarehouse warehouse)
{
    public void Handle(in OrderPlaced e) => warehouse.Reserve(e.Product, e.Count);
}

[Handles<OrderPlaced>]
internal sealed class AskForPayment(IPublisher events)
{
    public void Handle(in OrderPlaced e)
    {
        if (e.Count > 0)
        {
            events.Publish(new OrderPaid(e.OrderId, e.Count * 10m));
        }
    }
}

[Handles<OrderPaid>]
internal sealed class AwardPoints(IPublisher events)
{
    public void Handle(in OrderPaid e) => events.Publish(new PointsAwarded(e.OrderId, (int)e.Amount));
}

[Handles<OrderPaid>]
internal sealed class Ship(IPublisher events)
{
    public void Handle(in OrderPaid e) => events.Publish(new OrderShipped(e.OrderId));
}

[Handles<OrderPaid>]
internal sealed class SendReceipt
{
    public ValueTask HandleAsync(OrderPaid e, CancellationToken cancellationToken) => default;
}

[Handles<OrderShipped>]
internal sealed class TellCustomer
{
    public void Handle(in OrderShipped e)
    {
    }
}

[Handles<PointsAwarded>]
internal sealed class Congratulate
{
    public void Handle(in PointsAwarded e)
    {
    }
}

[Handles<StockChanged>]
internal sealed class StockWatch(IPublisher events)
{
    public void Handle(in StockChanged e)
    {
        if (e.Left < 20)
        {
            events.Publish(new StockLow(e.Product, e.Left));
        }
    }
}

[Handles<StockChanged>]
internal sealed class StockPage
{
    public void Handle(in StockChanged e)
    {
    }
}

[Handles<StockLow>]
internal sealed class Reorder(IWarehouse warehouse)
{
    public void Handle(in StockLow e) => warehouse.Refill(e.Product);
}
