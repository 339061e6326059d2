using System;
using System.Linq;
using Dispatch.Allocation.Tests.Events;
using Dispatch.Allocation.Tests.Measuring;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Allocation.Tests;

public sealed class AllocationTests
{
    private static readonly Bus s_bus = new(new NoFailures());
    private static readonly Bus s_busOfContainer = new ServiceCollection()
        .AddSingleton<IDispatchErrorHandler, NoFailures>()
        .AddBusDispatcher()
        .BuildServiceProvider()
        .GetRequiredService<Bus>();

    public static TheoryData<string> Events() => new(AllocationCases.All.Select(static c => c.Name));

    [Theory]
    [MemberData(nameof(Events))]
    public void Publish_EveryEntryPoint_AllocatesNothing(string e) => AssertNothing(s_bus, e);

    [Theory]
    [MemberData(nameof(Events))]
    public void Publish_DispatcherOfContainer_AllocatesNothing(string e) => AssertNothing(s_busOfContainer, e);

    [Theory]
    [InlineData(nameof(StructSync16), 12)]
    [InlineData(nameof(ClassSuspended4), 6)]
    public void Ways_Event_CoverEveryEntryPoint(string e, int expected) =>
        Assert.Equal(expected, AllocationCases.Named(e).Ways(s_bus).Count());

    [Theory]
    [InlineData(nameof(StructSync1), 1)]
    [InlineData(nameof(StructCompleted4), 4)]
    [InlineData(nameof(ClassSuspended16), 16)]
    [InlineData(nameof(StructSuspendedIsolate4), 4)]
    [InlineData(nameof(FilteredSync4), 4)]
    [InlineData(nameof(FilteredSuspended4), 4)]
    public void Publish_EveryEntryPoint_CallsEveryObserver(string e, int observers)
    {
        // What is measured above is worth something only if the observers run.
        foreach ((string entry, Action publish) in AllocationCases.Named(e).Ways(s_bus))
        {
            long before = Observers.OneOfSixteen.Calls;
            publish();
            Assert.True(Observers.OneOfSixteen.Calls - before == observers, $"{entry} of {e} called {Observers.OneOfSixteen.Calls - before} observers");
        }
    }

    [Fact]
    public void Publish_ObserverThatAllocates_IsMeasured()
    {
        long bytes = Allocations.Of(static () => s_bus.Publish(new Allocating(1)));

        Assert.InRange(bytes, 24L * Allocations.Publishes, 64L * Allocations.Publishes);
    }

    private static void AssertNothing(Bus bus, string e)
    {
        foreach ((string entry, Action publish) in AllocationCases.Named(e).Ways(bus))
        {
            long bytes = Allocations.Of(publish);
            Assert.True(bytes == 0, $"{entry} of {e}: {bytes} bytes in {Allocations.Publishes} publishes");
        }
    }
}
