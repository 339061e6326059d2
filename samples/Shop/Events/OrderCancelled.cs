using System;

namespace Shop.Events;

/// <summary>An earlier order was taken back, in whole or in part. A class, to show that any type can be an event.</summary>
/// <param name="InvoiceNo">The number of the cancellation, which starts with <c>C</c>.</param>
/// <param name="CustomerId">The customer, if known.</param>
/// <param name="Refund">What the customer gets back.</param>
/// <param name="At">When.</param>
internal sealed record OrderCancelled(string InvoiceNo, string? CustomerId, decimal Refund, DateTime At);
