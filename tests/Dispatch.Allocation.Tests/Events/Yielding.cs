namespace Dispatch.Allocation.Tests.Events;

/// <summary>Its observers suspend on the thread pool.</summary>
public readonly record struct Yielding(int Id);
