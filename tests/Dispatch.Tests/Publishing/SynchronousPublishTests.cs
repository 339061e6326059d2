using System;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Publishing;

public sealed class SynchronousPublishTests
{
    private readonly Bus _bus = Buses.Create();
    private readonly Journal _journal = new();

    [Theory]
    [InlineData("generic")]
    [InlineData("object")]
    [InlineData("IPublisher<T>")]
    public void Publish_EventWithAsynchronousObserver_ThrowsBeforeAnyObserverAndNamesIt(string entry)
    {
        IPublisher publisher = _bus;
        object e = new Gated(_journal, Task.CompletedTask);

        var thrown = Assert.Throws<SynchronousPublishException>(() =>
        {
            switch (entry)
            {
                case "generic":
                    PublishGeneric(publisher, (Gated)e);
                    break;
                case "object":
                    publisher.Publish(e);
                    break;
                default:
                    PublishTyped(_bus, (Gated)e);
                    break;
            }
        });

        Assert.Equal(typeof(Gated), thrown.EventType);
        Assert.Equal("Dispatch.Tests.Publishing.PublishingObservers.SecondAsync", thrown.Observer);
        Assert.Contains(thrown.Observer, thrown.Message, StringComparison.Ordinal);
        Assert.Empty(_journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_SynchronousObservers_CompletesBeforeItReturns()
    {
        ValueTask pending = _bus.PublishAsync(new Ordering.Ranked(_journal));

        Assert.True(pending.IsCompletedSuccessfully);
        Assert.Equal(3, _journal.Lines.Count);
        await pending;
    }

    [Fact]
    public async Task PublishAsync_CompletedTasks_CompletesBeforeItReturns()
    {
        ValueTask pending = _bus.PublishAsync(new Gated(_journal, Task.CompletedTask));

        Assert.True(pending.IsCompletedSuccessfully);
        Assert.Equal(3, _journal.Lines.Count);
        await pending;
    }

    // The type is not known where it is published, as in a library.
    private static void PublishGeneric<T>(IPublisher publisher, T e) => publisher.Publish(in e);

    private static void PublishTyped<T>(Bus bus, T e) => bus.For<T>().Publish(in e);
}
