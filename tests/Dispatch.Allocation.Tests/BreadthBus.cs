namespace Dispatch.Allocation.Tests;

[Dispatcher(Nesting = NestingOrder.BreadthFirst)]
public sealed partial class BreadthBus;
