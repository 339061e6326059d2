namespace Dispatch.Tests;

/// <summary>The same observers; every event is guarded.</summary>
[Dispatcher(MaxDepth = 3)]
public sealed partial class ShallowBus;
