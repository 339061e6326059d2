using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Events;
using Dispatch.Allocation.Tests.Measuring;
using Dispatch.Allocation.Tests.Observers;

namespace Dispatch.Allocation.Tests;

public sealed class NestingTests
{
    private static readonly Bus s_bus = new(new NoFailures());
    private static readonly BreadthBus s_breadthBus = new(new NoFailures());

    [Fact]
    public void PublishAsync_ParallelObserversSuspend_AllocatesNothing()
    {
        Assert.Equal(0, Allocations.Of(static () => ParallelObservers.Finish(s_bus.PublishAsync(new ParallelSuspended(1, 2m)))));
        Assert.Equal(0, Allocations.Of(static () => ParallelObservers.Finish(s_bus.PublishAsync(new ParallelSuspendedCollect(1, 2m)))));
    }

    [Fact]
    public void PublishAsync_ParallelObserversComplete_AllocatesNothing() =>
        Assert.Equal(0, Allocations.Of(static () => s_bus.PublishAsync(new ParallelCompleted(1, 2m)).GetAwaiter().GetResult()));

    [Fact]
    public void Publish_ThroughContexts_AllocatesNothing()
    {
        Assert.Equal(0, Allocations.Of(static () => s_bus.Publish(new Caused(5))));
        Assert.Equal(0, Allocations.Of(static () => s_bus.Publish<Caused>(new Caused(5))));
    }

    [Fact]
    public void Publish_BreadthFirst_AllocatesNothing()
    {
        Assert.Equal(0, Allocations.Of(static () => s_breadthBus.Publish(new Caused(5))));
        Assert.Equal(0, Allocations.Of(static () => s_breadthBus.PublishAsync(new CausedAsync(0)).GetAwaiter().GetResult()));
    }

    [Fact]
    public void PublishAsync_BreadthFirstSuspended_AllocatesNothing() => Assert.Equal(0, Allocations.Of(static () =>
    {
        ValueTask publish = s_breadthBus.PublishAsync(new CausedAsync(3));
        Gate.Finish(publish);
    }));
}
