namespace Dispatch.Filters.Tests;

/// <summary>The dispatcher without filters of its own.</summary>
[Dispatcher]
public sealed partial class Bus;
