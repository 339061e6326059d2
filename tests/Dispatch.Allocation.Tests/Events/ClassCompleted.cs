namespace Dispatch.Allocation.Tests.Events;

// Named after what observes them: how, and how many observers there are.

public record ClassCompleted1(long Id, decimal Amount);

public record ClassCompleted4(long Id, decimal Amount);

public record ClassCompleted16(long Id, decimal Amount);

[OnError(ErrorPolicy.Collect)]
public record ClassCompletedCollect4(long Id, decimal Amount);

[OnError(ErrorPolicy.Isolate)]
public record ClassCompletedIsolate4(long Id, decimal Amount);
