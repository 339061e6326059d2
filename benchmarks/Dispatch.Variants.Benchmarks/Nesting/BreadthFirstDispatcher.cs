namespace Dispatch.Variants.Benchmarks;

[Dispatcher(Nesting = NestingOrder.BreadthFirst)]
public sealed partial class BreadthFirstDispatcher;
