namespace Dispatch.Allocation.Tests.Events;

/// <summary>The positive control.</summary>
public readonly record struct Allocating(int Id);
