using System.Collections.Generic;
using Dispatch;
using Shop.Events;

namespace Shop.Observers;

/// <summary>Remembers every row that could not be read, so that none disappears in silence.</summary>
[Handles<RowRejected>]
internal sealed class RejectedRows
{
    private readonly List<RowRejected> _rows = [];

    public IReadOnlyList<RowRejected> Rows => _rows;

    public void Handle(in RowRejected e) => _rows.Add(e);
}
