namespace Shop.Events;

/// <summary>A line of an order.</summary>
internal readonly record struct ItemSold(InvoiceLine Line);
