namespace Dispatch.Allocation.Tests.Events;

[Parallel]
public readonly record struct ParallelSuspended(long Id, decimal Amount);

[Parallel]
[OnError(ErrorPolicy.Collect)]
public readonly record struct ParallelSuspendedCollect(long Id, decimal Amount);

[Parallel]
public readonly record struct ParallelCompleted(long Id, decimal Amount);

/// <summary>Its observer publishes on while there is something left.</summary>
public readonly record struct Caused(long Left);

/// <summary>Its observer queues the next one and suspends, while there is something left.</summary>
public readonly record struct CausedAsync(long Left);
