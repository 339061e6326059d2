namespace Dispatch.Scoped.Tests;

/// <summary>A dispatcher of its own assembly, because one observer that is not a singleton makes all of it scoped.</summary>
[Dispatcher(ObserverLifetime = ObserverLifetime.Scoped)]
public sealed partial class ScopedBus;
