using System.Collections.Generic;
using Dispatch;
using Shop.Events;

namespace Shop.Observers;

/// <summary>Knows every customer by id, and how many lines came without one.</summary>
[Handles<ItemSold>]
[Handles<ItemReturned>]
[Handles<StockAdjusted>]
internal sealed class Customers
{
    private readonly HashSet<string> _ids = [];

    public int Count => _ids.Count;

    public int LinesWithoutCustomer { get; private set; }

    public void Handle(in ItemSold e) => Meet(e.Line);

    public void Handle(in ItemReturned e) => Meet(e.Line);

    public void Handle(in StockAdjusted e) => Meet(e.Line);

    private void Meet(InvoiceLine line)
    {
        if (line.CustomerId is null)
        {
            LinesWithoutCustomer++;
        }
        else
        {
            _ids.Add(line.CustomerId);
        }
    }
}
