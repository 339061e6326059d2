namespace Shop.Events;

/// <summary>A line of a cancellation; its quantity and amount are negative.</summary>
internal readonly record struct ItemReturned(InvoiceLine Line);
