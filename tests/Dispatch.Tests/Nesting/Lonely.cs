namespace Dispatch.Tests.Nesting;

/// <summary>Nobody observes it.</summary>
public readonly record struct Lonely(int Id);
