using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch;
using Shop.Events;

namespace Shop.Observers;

/// <summary>Counts everything that is published and keeps the latest entries in a ring, so it never grows.</summary>
/// <remarks>Runs first, so that the trail has an event even if a later observer fails.</remarks>
[Handles<OrderPlaced>(Order = -100)]
[Handles<OrderPaid>(Order = -100)]
[Handles<OrderCancelled>(Order = -100)]
[Handles<ItemSold>(Order = -100)]
[Handles<ItemReturned>(Order = -100)]
[Handles<StockAdjusted>(Order = -100)]
[Handles<StockMoved>(Order = -100)]
[Handles<RowRejected>(Order = -100)]
internal sealed class AuditTrail
{
    private readonly (AuditKind Kind, string Subject)[] _ring = new (AuditKind, string)[5];
    private readonly long[] _counts = new long[Enum.GetValues<AuditKind>().Length];

    public long Published { get; private set; }

    public IEnumerable<(AuditKind Kind, long Count)> Counts => _counts.Select((count, kind) => ((AuditKind)kind, count));

    /// <summary>The latest entries, oldest first.</summary>
    public IEnumerable<(AuditKind Kind, string Subject)> Latest
    {
        get
        {
            for (long i = Math.Max(0, Published - _ring.Length); i < Published; i++)
            {
                yield return _ring[i % _ring.Length];
            }
        }
    }

    public void Handle(in OrderPlaced e) => Write(AuditKind.OrderPlaced, e.InvoiceNo);

    public void Handle(in OrderPaid e) => Write(AuditKind.OrderPaid, e.InvoiceNo);

    public void Handle(OrderCancelled e) => Write(AuditKind.OrderCancelled, e.InvoiceNo);

    public void Handle(in ItemSold e) => Write(AuditKind.ItemSold, e.Line.StockCode);

    public void Handle(in ItemReturned e) => Write(AuditKind.ItemReturned, e.Line.StockCode);

    public void Handle(in StockAdjusted e) => Write(AuditKind.StockAdjusted, e.Line.StockCode);

    public void Handle(in StockMoved e) => Write(AuditKind.StockMoved, e.StockCode);

    public void Handle(in RowRejected e) => Write(AuditKind.RowRejected, e.Reason);

    private void Write(AuditKind kind, string subject)
    {
        _ring[Published++ % _ring.Length] = (kind, subject);
        _counts[(int)kind]++;
    }
}
