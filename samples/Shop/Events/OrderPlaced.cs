using System;

namespace Shop.Events;

/// <summary>A new invoice that is not a cancellation.</summary>
internal readonly record struct OrderPlaced(string InvoiceNo, string? CustomerId, DateTime At);
