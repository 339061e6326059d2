using Dispatch;
using Shop.Flow.Events;

namespace Shop.Flow.Storm;

/// <summary>One order of a hundred lines is a hundred events, each with three observers.</summary>
[Handles<OrderPlaced>]
internal sealed class SellLines(IPublisher publisher)
{
    public void Handle(OrderPlaced e)
    {
        foreach (OrderLine line in e.Lines)
        {
            publisher.Publish(new ProductSold(line.Product, line.Units)); // DSP1101
        }
    }
}
