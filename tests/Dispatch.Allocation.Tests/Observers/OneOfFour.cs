using System.Threading;
using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Events;
using Dispatch.Allocation.Tests.Measuring;

namespace Dispatch.Allocation.Tests.Observers;

/// <summary>What each observer of the events with four observers does.</summary>
public abstract class OneOfFour : OneOfSixteen
{
    public void Handle(in StructSync4 e) => Calls++;

    public void Handle(in StructSyncCollect4 e) => Calls++;

    public void Handle(in StructSyncIsolate4 e) => Calls++;

    public ValueTask HandleAsync(in StructCompleted4 e)
    {
        Calls++;
        return default;
    }

    public ValueTask HandleAsync(in StructCompletedCollect4 e)
    {
        Calls++;
        return default;
    }

    public ValueTask HandleAsync(in StructCompletedIsolate4 e)
    {
        Calls++;
        return default;
    }

    public ValueTask HandleAsync(in StructSuspended4 e, CancellationToken cancellationToken)
    {
        Calls++;
        return Gate.Suspend();
    }

    public ValueTask HandleAsync(in StructSuspendedCollect4 e, CancellationToken cancellationToken)
    {
        Calls++;
        return Gate.Suspend();
    }

    public ValueTask HandleAsync(in StructSuspendedIsolate4 e, CancellationToken cancellationToken)
    {
        Calls++;
        return Gate.Suspend();
    }

    public void Handle(ClassSync4 e) => Calls++;

    public void Handle(ClassSyncCollect4 e) => Calls++;

    public void Handle(ClassSyncIsolate4 e) => Calls++;

    public Task HandleAsync(ClassCompleted4 e)
    {
        Calls++;
        return Task.CompletedTask;
    }

    public Task HandleAsync(ClassCompletedCollect4 e)
    {
        Calls++;
        return Task.CompletedTask;
    }

    public Task HandleAsync(ClassCompletedIsolate4 e)
    {
        Calls++;
        return Task.CompletedTask;
    }

    public ValueTask HandleAsync(ClassSuspended4 e, CancellationToken cancellationToken)
    {
        Calls++;
        return Gate.Suspend();
    }

    public ValueTask HandleAsync(ClassSuspendedCollect4 e, CancellationToken cancellationToken)
    {
        Calls++;
        return Gate.Suspend();
    }

    public ValueTask HandleAsync(ClassSuspendedIsolate4 e, CancellationToken cancellationToken)
    {
        Calls++;
        return Gate.Suspend();
    }
}
