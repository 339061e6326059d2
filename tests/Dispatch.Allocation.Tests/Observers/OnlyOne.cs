using System.Threading;
using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Events;
using Dispatch.Allocation.Tests.Measuring;

namespace Dispatch.Allocation.Tests.Observers;

/// <summary>What the observer of the events with one observer does.</summary>
public abstract class OnlyOne : OneOfFour
{
    public void Handle(in StructSync1 e) => Calls++;

    public ValueTask HandleAsync(in StructCompleted1 e)
    {
        Calls++;
        return default;
    }

    public ValueTask HandleAsync(in StructSuspended1 e, CancellationToken cancellationToken)
    {
        Calls++;
        return Gate.Suspend();
    }

    public void Handle(ClassSync1 e) => Calls++;

    public Task HandleAsync(ClassCompleted1 e)
    {
        Calls++;
        return Task.CompletedTask;
    }

    public ValueTask HandleAsync(ClassSuspended1 e, CancellationToken cancellationToken)
    {
        Calls++;
        return Gate.Suspend();
    }
}
