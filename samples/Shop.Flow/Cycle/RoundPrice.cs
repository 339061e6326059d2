using Dispatch;
using Shop.Flow.Events;

namespace Shop.Flow.Cycle;

/// <summary>Changes what it is told about, and says so, to itself too.</summary>
[Handles<PriceChanged>]
internal sealed class RoundPrice(IPublisher publisher)
{
    public void Handle(PriceChanged e) => publisher.Publish(new PriceChanged(e.Product)); // DSP1004
}
