using System.Data;
using System.Threading.Tasks;
using Dispatch;
using Shop.Flow.Events;

namespace Shop.Flow.Cost;

public interface IArchive
{
    Task StoreAsync(OrderArchived order);
}

/// <summary>Copies a large event for each call, and blocks whoever publishes.</summary>
[Handles<OrderArchived>]
internal sealed class StoreOrder(IArchive archive)
{
    public void Handle(OrderArchived e) // DSP2002
    {
        archive.StoreAsync(e).Wait(); // DSP2004
    }
}

public sealed class Archiving(IPublisher publisher, IDbTransaction transaction)
{
    public void Store(OrderArchived order) => publisher.Publish((object)order); // DSP2001

    public void Confirm(int orderId)
    {
        publisher.Publish(new OrderConfirmed(orderId)); // DSP1305
        transaction.Commit();
    }
}
