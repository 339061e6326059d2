namespace Dispatch.Allocation.Tests.Events;

// Named after what observes them: how, and how many observers there are.

public sealed record ClassSync1(long Id, decimal Amount);

public sealed record ClassSync4(long Id, decimal Amount);

public sealed record ClassSync16(long Id, decimal Amount);

[OnError(ErrorPolicy.Collect)]
public sealed record ClassSyncCollect4(long Id, decimal Amount);

[OnError(ErrorPolicy.Isolate)]
public sealed record ClassSyncIsolate4(long Id, decimal Amount);
