using System;
using System.Collections.Generic;

namespace Shop.Flow.Events;

public sealed record OrderPlaced(int OrderId, IReadOnlyList<OrderLine> Lines);

public sealed record OrderConfirmed(int OrderId);

public sealed record OrderShipped(int OrderId, string Address);

public sealed record InvoiceWritten(int OrderId, decimal Total);

public sealed record PointsEarned(int OrderId, int Points);

public readonly record struct OrderArchived(Guid Archive, Guid Customer, decimal Net, decimal Tax, decimal Total, DateTimeOffset At);

public sealed record OrderLine(string Product, int Units);
