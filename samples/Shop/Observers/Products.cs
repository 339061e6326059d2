using System.Collections.Generic;
using Dispatch;
using Shop.Events;

namespace Shop.Observers;

/// <summary>The catalogue as far as it can be learned from what moves: codes and the first name seen for each.</summary>
[Handles<StockMoved>]
internal sealed class Products
{
    private readonly Dictionary<string, string?> _names = [];

    public int Count => _names.Count;

    public int LinesWithoutDescription { get; private set; }

    public string NameOf(string stockCode) => _names.GetValueOrDefault(stockCode) ?? "(no description)";

    public void Handle(in StockMoved e)
    {
        if (e.Description is null)
        {
            LinesWithoutDescription++;
            _names.TryAdd(e.StockCode, null);
        }
        else if (!_names.TryGetValue(e.StockCode, out string? known) || known is null)
        {
            _names[e.StockCode] = e.Description;
        }
    }
}
