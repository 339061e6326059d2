using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Living;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Threading;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task PublishAsync_FromManyThreads_LosesAndDoublesNothing()
    {
        const int Publishers = 8;
        const int PerPublisher = 4_000;
        Bus bus = Buses.Create();
        long[] slots = new long[Publishers * PerPublisher];

        await Task.WhenAll(Enumerable.Range(0, Publishers).Select(publisher => Task.Run(async () =>
        {
            for (int i = 0; i < PerPublisher; i++)
            {
                var e = new Hit(slots, (publisher * PerPublisher) + i, Suspends: i % 2 == 0);
                await (i % 3 == 0 ? bus.PublishAsync((object)e) : bus.PublishAsync(e));
            }
        })));

        Assert.All(slots, static slot => Assert.Equal(101, slot));
    }

    [Fact]
    public async Task PublishAsync_ManyInFlight_LosesAndDoublesNothing()
    {
        Bus bus = Buses.Create();
        long[] slots = new long[5_000];

        await Task.WhenAll(Enumerable.Range(0, slots.Length).Select(i => bus.PublishAsync(new Hit(slots, i, Suspends: true)).AsTask()));

        Assert.All(slots, static slot => Assert.Equal(101, slot));
    }

    [Fact]
    public void Publish_FirstPublishesAtOnce_EverybodyUsesOneInstance()
    {
        for (int round = 0; round < 200; round++)
        {
            Bus bus = Buses.Create();
            using var start = new Barrier(4);
            var instances = new RacedObserver?[4];
            Thread[] threads = [.. Enumerable.Range(0, 4).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                bus.Publish(new Raced(i));
                instances[i] = RacedObserver.Last.Value;
            }))];
            Array.ForEach(threads, static t => t.Start());
            Array.ForEach(threads, static t => t.Join());

            Assert.All(instances, instance => Assert.Same(instances[0], instance));
            Assert.Equal(4, instances[0]?.Calls);
        }
    }
}
