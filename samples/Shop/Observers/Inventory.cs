using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Dispatch;
using Shop.Events;

namespace Shop.Observers;

/// <summary>
/// Keeps the change of stock per product. It needs no idea of orders or cancellations: that <see cref="StockMoved"/> is an
/// event of its own is what keeps it independent of them.
/// </summary>
[Handles<StockMoved>]
[Handles<StockAdjusted>]
internal sealed class Inventory
{
    private readonly Dictionary<string, long> _changes = [];

    public long UnitsIn { get; private set; }

    public long UnitsOut { get; private set; }

    /// <summary>Corrections by hand, which somebody should look into.</summary>
    public int Adjustments { get; private set; }

    public (string StockCode, long Change) LargestDrop =>
        _changes.Select(p => (p.Key, p.Value)).OrderBy(p => p.Value).ThenBy(p => p.Key, System.StringComparer.Ordinal).FirstOrDefault();

    public void Handle(in StockMoved e)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_changes, e.StockCode, out _) += e.Units;
        if (e.Units > 0)
        {
            UnitsIn += e.Units;
        }
        else
        {
            UnitsOut -= e.Units;
        }
    }

    public void Handle(in StockAdjusted e) => Adjustments++;
}
