using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Dispatch;
using Shop.Events;

namespace Shop.Observers;

/// <summary>Adds up the revenue: every line counts, returns and adjustments with their sign. Decimal, so the sum is exact.</summary>
[Handles<ItemSold>]
[Handles<ItemReturned>]
[Handles<StockAdjusted>]
internal sealed class RevenueByCountry
{
    private readonly Dictionary<string, decimal> _countries = [];

    public decimal Net { get; private set; }

    /// <summary>Highest revenue first.</summary>
    public IEnumerable<KeyValuePair<string, decimal>> Countries =>
        _countries.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal);

    public void Handle(in ItemSold e) => Add(e.Line);

    public void Handle(in ItemReturned e) => Add(e.Line);

    public void Handle(in StockAdjusted e) => Add(e.Line);

    private void Add(InvoiceLine line)
    {
        Net += line.Amount;
        CollectionsMarshal.GetValueRefOrAddDefault(_countries, line.Country, out _) += line.Amount;
    }
}
