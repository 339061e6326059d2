namespace Dispatch.Allocation.Tests.Events;

// Named after what observes them: how, and how many observers there are.

public readonly record struct StructSuspended1(long Id, decimal Amount);

public readonly record struct StructSuspended4(long Id, decimal Amount);

public readonly record struct StructSuspended16(long Id, decimal Amount);

[OnError(ErrorPolicy.Collect)]
public readonly record struct StructSuspendedCollect4(long Id, decimal Amount);

[OnError(ErrorPolicy.Isolate)]
public readonly record struct StructSuspendedIsolate4(long Id, decimal Amount);
