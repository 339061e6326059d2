using Dispatch;

namespace Shop;

/// <summary>The bus of the shop. The generator adds one <c>Publish</c> or <c>PublishAsync</c> overload per event.</summary>
[Dispatcher]
internal sealed partial class ShopDispatcher;
