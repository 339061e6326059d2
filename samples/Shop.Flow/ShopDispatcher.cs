using Dispatch;

namespace Shop.Flow;

[Dispatcher]
public sealed partial class ShopDispatcher;
