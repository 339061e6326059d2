using Dispatch;
using FlashSale.Sale;

namespace FlashSale.Requests;

/// <summary>A customer wants one item.</summary>
[Filter<OpeningHours>]
public readonly record struct Buy(string Customer, int Minute) : ICommand<BuyResult>;

/// <summary>A customer pays an order.</summary>
public readonly record struct Pay(int Order) : ICommand<bool>;

/// <summary>A minute has passed: orders that were not paid in time expire.</summary>
public readonly record struct Tick(int Minute) : ICommand;

/// <summary>What became of a <see cref="Buy"/>.</summary>
/// <param name="Order">The order, or 0.</param>
/// <param name="Place">The place in the queue, or 0.</param>
public readonly record struct BuyResult(int Order, int Place)
{
    /// <summary>Neither an order nor a place in the queue.</summary>
    public bool IsRefused => Order == 0 && Place == 0;
}
