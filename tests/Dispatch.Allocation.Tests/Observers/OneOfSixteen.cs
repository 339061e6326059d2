using System.Threading;
using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Events;
using Dispatch.Allocation.Tests.Measuring;

namespace Dispatch.Allocation.Tests.Observers;

/// <summary>What each observer of the events with sixteen observers does.</summary>
public abstract class OneOfSixteen
{
    /// <summary>The observers called so far.</summary>
    public static long Calls { get; private protected set; }

    public void Handle(in StructSync16 e) => Calls++;

    public ValueTask HandleAsync(in StructCompleted16 e)
    {
        Calls++;
        return default;
    }

    public ValueTask HandleAsync(in StructSuspended16 e, CancellationToken cancellationToken)
    {
        Calls++;
        return Gate.Suspend();
    }

    public void Handle(ClassSync16 e) => Calls++;

    public Task HandleAsync(ClassCompleted16 e)
    {
        Calls++;
        return Task.CompletedTask;
    }

    public ValueTask HandleAsync(ClassSuspended16 e, CancellationToken cancellationToken)
    {
        Calls++;
        return Gate.Suspend();
    }
}
