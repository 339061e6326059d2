namespace Dispatch.Subscriptions.Tests;

/// <summary>Nested publishes wait for their turn.</summary>
[Dispatcher(Nesting = NestingOrder.BreadthFirst)]
public sealed partial class BreadthBus;
