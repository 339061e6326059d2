using System.Collections.Generic;
using Dispatch;
using Shop.Flow.Events;

namespace Shop.Flow.Storm;

[Handles<ProductSold>]
internal sealed class CountUnits
{
    public Dictionary<string, int> Units { get; } = [];

    public void Handle(ProductSold e) => Units[e.Product] = Units.GetValueOrDefault(e.Product) + e.Units;
}

[Handles<ProductSold>]
internal sealed class Bestsellers
{
    public HashSet<string> Products { get; } = [];

    public void Handle(ProductSold e) => Products.Add(e.Product);
}

[Handles<ProductSold>]
internal sealed class UpdateStock(IPublisher publisher)
{
    public void Handle(ProductSold e) => publisher.Publish(new StockChanged(e.Product, -e.Units));
}

[Handles<StockChanged>]
internal sealed class StockLevels
{
    public Dictionary<string, int> Levels { get; } = [];

    public void Handle(StockChanged e) => Levels[e.Product] = Levels.GetValueOrDefault(e.Product) + e.Units;
}
