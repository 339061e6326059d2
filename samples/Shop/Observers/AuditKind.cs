namespace Shop.Observers;

/// <summary>What an entry of the audit trail is about: one per event.</summary>
internal enum AuditKind
{
    OrderPlaced,
    OrderPaid,
    OrderCancelled,
    ItemSold,
    ItemReturned,
    StockAdjusted,
    StockMoved,
    RowRejected,
}
