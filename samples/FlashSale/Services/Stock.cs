using System;
using Dispatch;
using FlashSale.Requests;

namespace FlashSale.Services;

/// <summary>Knows what is on the shelf, and nothing of orders.</summary>
[Handles<LockStock>]
[Handles<ReleaseStock>]
[Handles<StockLeft>]
internal sealed class Stock(SaleOptions options)
{
    private int _left = options.Stock;

    public bool Handle(in LockStock command)
    {
        if (_left == 0)
        {
            return false;
        }

        _left--;
        return true;
    }

    public void Handle(in ReleaseStock command)
    {
        if (_left == options.Stock)
        {
            throw new InvalidOperationException("More items came back than were taken.");
        }

        _left++;
    }

    public int Handle(in StockLeft query) => _left;
}
