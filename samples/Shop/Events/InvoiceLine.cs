using System;

namespace Shop.Events;

/// <summary>One row of an invoice, the fact that the events of a row carry.</summary>
/// <remarks>A class: the row is created once when it is read, and every event that mentions it holds one reference.</remarks>
internal sealed record InvoiceLine(
    string InvoiceNo,
    string StockCode,
    string? Description,
    int Quantity,
    DateTime At,
    decimal UnitPrice,
    string? CustomerId,
    string Country)
{
    /// <summary>Whether the invoice takes an earlier order back.</summary>
    public bool IsCancellation => InvoiceNo.StartsWith('C');

    /// <summary>What the row adds to the revenue; negative when goods or money go back.</summary>
    public decimal Amount => Quantity * UnitPrice;
}
