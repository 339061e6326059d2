using Dispatch;

namespace FlashSale.Requests;

/// <summary>Takes one item off the shelf; false if there is none.</summary>
public readonly record struct LockStock : ICommand<bool>;

/// <summary>Puts one item back.</summary>
public readonly record struct ReleaseStock : ICommand;

public readonly record struct StockLeft : IQuery<int>;
