namespace Shop.Events;

/// <summary>A line outside a cancellation without a positive quantity: a stock correction such as damaged goods.</summary>
internal readonly record struct StockAdjusted(InvoiceLine Line);
