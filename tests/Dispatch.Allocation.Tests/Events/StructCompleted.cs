namespace Dispatch.Allocation.Tests.Events;

// Named after what observes them: how, and how many observers there are.

public readonly record struct StructCompleted1(long Id, decimal Amount);

public readonly record struct StructCompleted4(long Id, decimal Amount);

public readonly record struct StructCompleted16(long Id, decimal Amount);

[OnError(ErrorPolicy.Collect)]
public readonly record struct StructCompletedCollect4(long Id, decimal Amount);

[OnError(ErrorPolicy.Isolate)]
public readonly record struct StructCompletedIsolate4(long Id, decimal Amount);
