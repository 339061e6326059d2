using System;

namespace Shop.Events;

/// <summary>The last line of an order was seen and there is something to pay. Invoices that only adjust stock are never paid.</summary>
internal readonly record struct OrderPaid(string InvoiceNo, string? CustomerId, decimal Total, DateTime At);
