using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Failing;

public sealed class CancellationTests
{
    private static readonly InvalidOperationException s_one = new("one");
    private readonly CancellationTokenSource _source = new();
    private readonly RecordingErrorHandler _handler = new();
    private readonly Bus _bus;

    public CancellationTests() => _bus = Buses.Create(_handler);

    [Fact]
    public async Task PublishAsync_CancelledBefore_RunsNothing()
    {
        var plan = new Plan();
        await _source.CancelAsync();

        ValueTask asynchronous = _bus.PublishAsync(new Isolating(plan), _source.Token);
        ValueTask synchronous = _bus.PublishAsync(new IsolatingSync(plan), _source.Token);
        ValueTask unobserved = _bus.PublishAsync(new Selection.Unobserved(plan.Journal), _source.Token);

        Assert.True(asynchronous.IsCanceled && synchronous.IsCanceled && unobserved.IsCanceled);
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await asynchronous);
        Assert.Equal(_source.Token, thrown.CancellationToken);
        Assert.Empty(plan.Journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_CancelledBeforeAsynchronousObserver_DoesNotRunIt()
    {
        var plan = new Plan { First = _source.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _bus.PublishAsync(new Isolating(plan), _source.Token));

        Assert.Equal(["first"], plan.Journal.Lines);
        Assert.Empty(_handler.Failures);
    }

    [Fact]
    public async Task PublishAsync_CancelledBeforeSynchronousObserver_RunsIt()
    {
        var plan = new Plan { Second = () => _source.CancelAsync() };

        await _bus.PublishAsync(new Stopping(plan), _source.Token);

        Assert.Equal(["first", "second", "third"], plan.Journal.Lines);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PublishAsync_ObserverCancelledWithThePublish_EndsItUnderEveryPolicy(bool suspends)
    {
        using var other = new CancellationTokenSource();
        var isolating = new Plan { Second = () => CancelAsync(suspends, _source) };
        var collecting = new Plan { Second = () => CancelAsync(suspends, other) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _bus.PublishAsync(new Isolating(isolating), _source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _bus.PublishAsync(new Collecting(collecting), other.Token));

        Assert.Equal(["first", "second"], isolating.Journal.Lines);
        Assert.Equal(["first", "second"], collecting.Journal.Lines);
        Assert.Empty(_handler.Failures);
    }

    [Fact]
    public async Task Collect_CancellationAfterFailures_AggregatesCancellationLast()
    {
        var plan = new Plan { First = static () => throw s_one, Second = () => CancelAsync(suspends: true, _source) };

        var thrown = await Assert.ThrowsAsync<AggregateException>(async () => await _bus.PublishAsync(new Collecting(plan), _source.Token));

        Assert.Equal(2, thrown.InnerExceptions.Count);
        Assert.Same(s_one, thrown.InnerExceptions[0]);
        Assert.IsAssignableFrom<OperationCanceledException>(thrown.InnerExceptions[1]);
        Assert.Equal(["first", "second"], plan.Journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_CancellationOfSomethingElse_IsAFailure()
    {
        var plan = new Plan { Second = static () => throw new OperationCanceledException() };

        await _bus.PublishAsync(new Isolating(plan), _source.Token);

        Assert.Equal(["first", "second", "third"], plan.Journal.Lines);
        Assert.IsType<OperationCanceledException>(Assert.Single(_handler.Failures).Failure.Exception);
    }

    [Fact]
    public void Publish_ObserverCancelled_IsAFailure()
    {
        var plan = new Plan { First = static () => throw new OperationCanceledException() };

        _bus.Publish(new IsolatingSync(plan));

        Assert.Equal(["first", "third"], plan.Journal.Lines);
        Assert.Single(_handler.Failures);
    }

    private static async Task CancelAsync(bool suspends, CancellationTokenSource source)
    {
        if (suspends)
        {
            await Task.Yield();
        }

        await source.CancelAsync();
        source.Token.ThrowIfCancellationRequested();
    }
}
