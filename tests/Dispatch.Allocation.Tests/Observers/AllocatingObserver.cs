using Dispatch.Allocation.Tests.Events;

namespace Dispatch.Allocation.Tests.Observers;

[Handles<Allocating>]
public sealed class AllocatingObserver
{
    private object? _kept;

    public void Handle(in Allocating e) => _kept = new object();
}
