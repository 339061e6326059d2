namespace Shop.Flow.Events;

public sealed record StockReserved(int OrderId);

public sealed record StockChanged(string Product, int Units);

public sealed record ProductSold(string Product, int Units);

public sealed record PriceChanged(string Product);
