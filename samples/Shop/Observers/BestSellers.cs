using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Dispatch;
using Shop.Events;

namespace Shop.Observers;

/// <summary>Counts units sold per product; what is returned no longer counts.</summary>
[Handles<ItemSold>]
[Handles<ItemReturned>]
internal sealed class BestSellers
{
    private readonly Dictionary<string, long> _units = [];

    public IEnumerable<KeyValuePair<string, long>> Top(int count) =>
        _units.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(count);

    public void Handle(in ItemSold e) => Add(e.Line);

    // The quantity of a returned line is negative.
    public void Handle(in ItemReturned e) => Add(e.Line);

    private void Add(InvoiceLine line) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_units, line.StockCode, out _) += line.Quantity;
}
