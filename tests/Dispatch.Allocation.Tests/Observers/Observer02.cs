using Dispatch.Allocation.Tests.Events;

namespace Dispatch.Allocation.Tests.Observers;

[Handles<StructSync4>, Handles<StructSyncCollect4>, Handles<StructSyncIsolate4>, Handles<StructSync16>]
[Handles<StructCompleted4>, Handles<StructCompletedCollect4>, Handles<StructCompletedIsolate4>, Handles<StructCompleted16>]
[Handles<StructSuspended4>, Handles<StructSuspendedCollect4>, Handles<StructSuspendedIsolate4>, Handles<StructSuspended16>]
[Handles<ClassSync4>, Handles<ClassSyncCollect4>, Handles<ClassSyncIsolate4>, Handles<ClassSync16>]
[Handles<ClassCompleted4>, Handles<ClassCompletedCollect4>, Handles<ClassCompletedIsolate4>, Handles<ClassCompleted16>]
[Handles<ClassSuspended4>, Handles<ClassSuspendedCollect4>, Handles<ClassSuspendedIsolate4>, Handles<ClassSuspended16>]
public sealed class Observer02 : OneOfFour;
