namespace Dispatch.Allocation.Tests.Events;

// Named after what observes them: how, and how many observers there are.

public sealed record ClassSuspended1(long Id, decimal Amount);

public sealed record ClassSuspended4(long Id, decimal Amount);

public sealed record ClassSuspended16(long Id, decimal Amount);

[OnError(ErrorPolicy.Collect)]
public sealed record ClassSuspendedCollect4(long Id, decimal Amount);

[OnError(ErrorPolicy.Isolate)]
public sealed record ClassSuspendedIsolate4(long Id, decimal Amount);
