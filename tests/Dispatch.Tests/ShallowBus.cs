namespace Dispatch.Tests;

/// <summary>The same observers; every event is guarded.</summary>
[Dispatcher(MaxDepth = 3)]
public sealed partial class ShallowBus;

/// <summary>The same observers; nothing is guarded.</summary>
[Dispatcher(MaxDepth = int.MaxValue)]
public sealed partial class BottomlessBus;
