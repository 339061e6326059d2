using Dispatch;

namespace FlashSale.Requests;

/// <summary>From now on the order has to be paid by a minute.</summary>
public readonly record struct StartDeadline(int Order, int Minute) : ICommand;

/// <summary>The oldest order whose deadline has passed, which is then forgotten; null if there is none.</summary>
public readonly record struct TakeOverdue(int Minute) : ICommand<int?>;
