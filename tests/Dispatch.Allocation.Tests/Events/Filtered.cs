using Dispatch.Allocation.Tests.Filters;

namespace Dispatch.Allocation.Tests.Events;

// Named after what surrounds them and what observes them.

[Filter<PassThrough>]
public readonly record struct FilteredSync4(long Id, decimal Amount);

[Filter<PassThrough>]
[OnError(ErrorPolicy.Collect)]
public readonly record struct FilteredSyncCollect4(long Id, decimal Amount);

[Filter<Awaiting>]
[Filter<PassThrough>]
public readonly record struct FilteredCompleted4(long Id, decimal Amount);

[Filter<Awaiting>]
[Filter<PassThrough>]
public readonly record struct FilteredSuspended4(long Id, decimal Amount);

[Filter<Awaiting>]
public sealed record FilteredClassSuspended4(long Id, decimal Amount);
