using Dispatch;

namespace NativeAot;

[Dispatcher]
public sealed partial class HouseDispatcher;
