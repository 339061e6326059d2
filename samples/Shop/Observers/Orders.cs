using System.Collections.Generic;
using Dispatch;
using Shop.Events;

namespace Shop.Observers;

/// <summary>Knows which orders and cancellations exist. An invoice counts once, however often it is announced.</summary>
[Handles<OrderPlaced>]
[Handles<OrderCancelled>]
[Handles<OrderPaid>]
internal sealed class Orders
{
    private readonly HashSet<string> _placed = [];
    private readonly HashSet<string> _cancelled = [];
    private readonly HashSet<string> _paid = [];

    public int Placed => _placed.Count;

    public int Cancelled => _cancelled.Count;

    public int Paid => _paid.Count;

    public void Handle(in OrderPlaced e) => _placed.Add(e.InvoiceNo);

    public void Handle(OrderCancelled e) => _cancelled.Add(e.InvoiceNo);

    public void Handle(in OrderPaid e) => _paid.Add(e.InvoiceNo);
}
