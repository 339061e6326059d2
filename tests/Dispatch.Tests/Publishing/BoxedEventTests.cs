using System;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Publishing;

public sealed class BoxedEventTests
{
    /// <summary>One box of each layout: the observers read the struct where it lies in its box.</summary>
    private static readonly object[] s_events =
    [
        new BoxedByte(200),
        new BoxedMixed(7, "text", -1, new object()),
        new BoxedWide(long.MinValue, 0.1, 79228162514264337593543950335m, Guid.NewGuid()),
        new BoxedNothing(),
        new BoxedPair<string, long>("first", long.MaxValue),
        DayOfWeek.Saturday,
    ];

    private readonly IPublisher _bus = Buses.Create();

    [Fact]
    public void Publish_BoxedStructOfAnyLayout_ArrivesWhole()
    {
        BoxedObservers.Arrived.Clear();
        object[] events = [.. s_events.Where(static e => e is not BoxedWide)];
        foreach (object e in events)
        {
            _bus.Publish(e);
        }

        Assert.Equal(events, BoxedObservers.Arrived);
    }

    [Fact]
    public async Task PublishAsync_BoxedStructOfAnyLayout_ArrivesWhole()
    {
        BoxedObservers.Arrived.Clear();
        foreach (object e in s_events)
        {
            ValueTask publish = _bus.PublishAsync(e);
            Assert.True(publish.IsCompletedSuccessfully);
            await publish;
        }

        Assert.Equal(s_events, BoxedObservers.Arrived);
    }

    [Fact]
    public void Publish_TypesOfOneTableInMixedOrder_EachReachesItsOwnObserver()
    {
        BoxedObservers.Arrived.Clear();
        var random = new Random(1);
        object[] events = [.. Enumerable.Range(0, 1000).Select(_ => s_events[random.Next(s_events.Length)]).Where(static e => e is not BoxedWide)];
        foreach (object e in events)
        {
            _bus.Publish(e);
        }

        Assert.Equal(events, BoxedObservers.Arrived);
    }
}
