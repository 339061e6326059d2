using Dispatch.Allocation.Tests.Events;

namespace Dispatch.Allocation.Tests.Observers;

[Handles<StructSync16>]
[Handles<StructCompleted16>]
[Handles<StructSuspended16>]
[Handles<ClassSync16>]
[Handles<ClassCompleted16>]
[Handles<ClassSuspended16>]
public sealed class Observer08 : OneOfSixteen;
