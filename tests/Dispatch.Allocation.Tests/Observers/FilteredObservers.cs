using System.Threading;
using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Events;
using Dispatch.Allocation.Tests.Filters;
using Dispatch.Allocation.Tests.Measuring;

namespace Dispatch.Allocation.Tests.Observers;

/// <summary>Four of them observe the events with filters; the first has a filter of its own.</summary>
public abstract class FilteredObserver : OneOfSixteen
{
    public void Handle(in FilteredSync4 e) => Calls++;

    public void Handle(in FilteredSyncCollect4 e) => Calls++;

    public ValueTask HandleAsync(in FilteredCompleted4 e)
    {
        Calls++;
        return default;
    }

    public ValueTask HandleAsync(in FilteredSuspended4 e, CancellationToken cancellationToken)
    {
        Calls++;
        return Gate.Suspend();
    }

    public ValueTask HandleAsync(FilteredClassSuspended4 e)
    {
        Calls++;
        return Gate.Suspend();
    }
}

[Filter<PassThrough>]
[Handles<FilteredSync4>, Handles<FilteredSyncCollect4>, Handles<FilteredCompleted4>, Handles<FilteredSuspended4>, Handles<FilteredClassSuspended4>]
public sealed class FilteredObserver1 : FilteredObserver;

[Handles<FilteredSync4>, Handles<FilteredSyncCollect4>, Handles<FilteredCompleted4>, Handles<FilteredSuspended4>, Handles<FilteredClassSuspended4>]
public sealed class FilteredObserver2 : FilteredObserver;

[Handles<FilteredSync4>, Handles<FilteredSyncCollect4>, Handles<FilteredCompleted4>, Handles<FilteredSuspended4>, Handles<FilteredClassSuspended4>]
public sealed class FilteredObserver3 : FilteredObserver;

[Handles<FilteredSync4>, Handles<FilteredSyncCollect4>, Handles<FilteredCompleted4>, Handles<FilteredSuspended4>, Handles<FilteredClassSuspended4>]
public sealed class FilteredObserver4 : FilteredObserver;
