using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Threading;

public sealed class NestedPublishTests
{
    private static readonly string[] s_depthFirst = ["down 2", "down 1", "down 0", "up 0", "up 1", "up 2"];
    private readonly Journal _journal = new();

    [Fact]
    public void Publish_FromObserver_RunsDepthFirst()
    {
        Bus bus = Buses.Create();

        bus.Publish(new Countdown(bus, _journal, 2));

        Assert.Equal(s_depthFirst, _journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_FromSuspendedObserver_RunsDepthFirst()
    {
        Bus bus = Buses.Create();

        await bus.PublishAsync(new AsyncCountdown(bus, _journal, 2));

        Assert.Equal(s_depthFirst, _journal.Lines);
    }
}
