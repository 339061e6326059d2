using Dispatch.Tests.Support;

namespace Dispatch.Tests.Nesting;

/// <summary>Its observers write where it comes from and publish on while there is something left.</summary>
public readonly record struct Traced(Journal Journal, int Left);

public record TracedClass(Journal Journal, int Left);

public sealed record UnknownTraced(Journal Journal, int Left) : TracedClass(Journal, Left);

/// <summary>Asynchronous: the second observer runs after the first one suspended.</summary>
public readonly record struct TracedAsync(Journal Journal, int Left);

[OnError(ErrorPolicy.Collect)]
public readonly record struct TracedCollected(Journal Journal, bool Fails);

[OnError(ErrorPolicy.Isolate)]
public readonly record struct TracedIsolated(Journal Journal);

/// <summary>No observer asks for a context.</summary>
public readonly record struct Untraced(Journal Journal);
