namespace FlashSale.Events;

public readonly record struct OrderCreated(int Order, string Customer, int PayBy);

public readonly record struct OrderPaid(int Order);

public readonly record struct PaymentTimedOut(int Order, string Customer);

public readonly record struct CustomerQueued(string Customer, int Place);
