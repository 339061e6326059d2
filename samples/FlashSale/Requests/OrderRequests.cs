using Dispatch;

namespace FlashSale.Requests;

/// <summary>Answered with the number of the new order.</summary>
public readonly record struct CreateOrder(string Customer) : ICommand<int>;

/// <summary>False if the order is not open any more.</summary>
public readonly record struct ConfirmOrder(int Order) : ICommand<bool>;

/// <summary>Answered with the customer, or null if the order is not open any more.</summary>
public readonly record struct CancelOrder(int Order) : ICommand<string?>;

public readonly record struct IsOpen(int Order) : IQuery<bool>;

/// <summary>Every order, in the order of their numbers.</summary>
public readonly record struct AllOrders : IStreamQuery<Order>;

public readonly record struct Order(int Number, string Customer, OrderState State);

public enum OrderState
{
    Open,
    Paid,
    Expired,
}
