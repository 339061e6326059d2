using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Failing;

public sealed class AsyncMethodTests
{
    private readonly Bus _bus = Buses.Create();
    private readonly Journal _journal = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PublishAsync_FirstAsyncMethodFails_ReturnsTheFailureAndStops(bool suspends)
    {
        var failure = new InvalidOperationException("first");

        ValueTask publish = _bus.PublishAsync(new Deferred(_journal, failure, null, suspends));

        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(async () => await publish));
        Assert.Equal(["first"], _journal.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PublishAsync_LastAsyncMethodFails_ReturnsTheFailure(bool suspends)
    {
        var failure = new InvalidOperationException("second");

        ValueTask publish = _bus.PublishAsync(new Deferred(_journal, null, failure, suspends));

        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(async () => await publish));
        Assert.Equal(["first", "second"], _journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_CancelledToken_ReturnsACancelledTaskOfThatToken()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await _bus.PublishAsync(new Deferred(new Journal(), null, null, false));

        ValueTask publish = _bus.PublishAsync(new Deferred(_journal, null, null, false), source.Token);

        Assert.True(publish.IsCanceled);
        Assert.Equal(source.Token, (await Assert.ThrowsAsync<OperationCanceledException>(async () => await publish)).CancellationToken);
        Assert.Empty(_journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_StaticConstructorOfAnObserverThrows_IsInTheTask()
    {
        for (int i = 0; i < 2; i++)
        {
            ValueTask publish = _bus.PublishAsync(default(Unborn));
            await Assert.ThrowsAsync<TypeInitializationException>(async () => await publish);
        }
    }
}
