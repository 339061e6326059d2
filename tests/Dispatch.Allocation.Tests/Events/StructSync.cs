namespace Dispatch.Allocation.Tests.Events;

// Named after what observes them: how, and how many observers there are.

public readonly record struct StructSync1(long Id, decimal Amount);

public readonly record struct StructSync4(long Id, decimal Amount);

public readonly record struct StructSync16(long Id, decimal Amount);

[OnError(ErrorPolicy.Collect)]
public readonly record struct StructSyncCollect4(long Id, decimal Amount);

[OnError(ErrorPolicy.Isolate)]
public readonly record struct StructSyncIsolate4(long Id, decimal Amount);
