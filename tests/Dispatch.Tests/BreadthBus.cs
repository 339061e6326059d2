namespace Dispatch.Tests;

/// <summary>The same observers; what they publish waits until the others have run.</summary>
[Dispatcher(Nesting = NestingOrder.BreadthFirst)]
public sealed partial class BreadthBus;
