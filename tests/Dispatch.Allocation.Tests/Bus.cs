namespace Dispatch.Allocation.Tests;

[Dispatcher]
public sealed partial class Bus;
