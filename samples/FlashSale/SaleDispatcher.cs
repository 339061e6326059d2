using Dispatch;

namespace FlashSale;

/// <summary>All that is sent and published goes through here. The members are generated.</summary>
[Dispatcher]
public sealed partial class SaleDispatcher;
