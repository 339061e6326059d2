using System;
using Shop.Events;

namespace Shop.Replay;

/// <summary>The invoice that is being read.</summary>
internal sealed class OpenInvoice(InvoiceLine first)
{
    public string InvoiceNo => first.InvoiceNo;

    public string? CustomerId => first.CustomerId;

    public DateTime At => first.At;

    public bool IsCancellation => first.IsCancellation;

    public decimal Total { get; private set; }

    public void Add(InvoiceLine line) => Total += line.Amount;
}
