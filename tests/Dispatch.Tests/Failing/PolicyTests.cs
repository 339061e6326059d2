using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Failing;

public sealed class PolicyTests
{
    private static readonly string[] s_all = ["first", "second", "third"];
    private static readonly InvalidOperationException s_one = new("one");
    private static readonly IOException s_two = new("two");
    private readonly RecordingErrorHandler _handler = new();
    private readonly Bus _bus;

    public PolicyTests() => _bus = Buses.Create(_handler);

    [Theory]
    [InlineData(Failure.Thrown)]
    [InlineData(Failure.Faulted)]
    [InlineData(Failure.FaultedLater)]
    public async Task Stop_Failure_EndsThePublishWithTheExceptionItself(Failure how)
    {
        var plan = new Plan { Second = () => Fail(how, s_two) };
        ValueTask pending = _bus.PublishAsync(new Stopping(plan));

        Assert.Same(s_two, await Assert.ThrowsAsync<IOException>(async () => await pending));
        Assert.Equal(["first", "second"], plan.Journal.Lines);
    }

    [Fact]
    public async Task Stop_SynchronousObserverOfAsynchronousPublishThrows_FailsTheTaskOnly()
    {
        var plan = new Plan { First = static () => throw s_one };
        ValueTask pending = _bus.PublishAsync(new Stopping(plan));

        Assert.True(pending.IsFaulted);
        Assert.Same(s_one, await Assert.ThrowsAsync<InvalidOperationException>(async () => await pending));
        Assert.Equal(["first"], plan.Journal.Lines);
    }

    [Theory]
    [InlineData(Failure.Thrown)]
    [InlineData(Failure.Faulted)]
    [InlineData(Failure.FaultedLater)]
    public async Task Collect_OneFailure_IsThrownAsItWasAfterAll(Failure how)
    {
        var plan = new Plan { Second = () => Fail(how, s_two) };

        Assert.Same(s_two, await Assert.ThrowsAsync<IOException>(async () => await _bus.PublishAsync(new Collecting(plan))));
        Assert.Equal(s_all, plan.Journal.Lines);
    }

    [Theory]
    [InlineData(Failure.Thrown)]
    [InlineData(Failure.Faulted)]
    [InlineData(Failure.FaultedLater)]
    public async Task Collect_SeveralFailures_AreAggregatedInOrder(Failure how)
    {
        var plan = new Plan { First = static () => throw s_one, Second = () => Fail(how, s_two), Third = static () => throw s_one };

        var thrown = await Assert.ThrowsAsync<AggregateException>(async () => await _bus.PublishAsync(new Collecting(plan)));

        Assert.Equal([s_one, s_two, s_one], thrown.InnerExceptions);
        Assert.Equal(s_all, plan.Journal.Lines);
    }

    [Theory]
    [InlineData(Failure.Thrown)]
    [InlineData(Failure.Faulted)]
    [InlineData(Failure.FaultedLater)]
    public async Task Isolate_Failures_GoToTheHandlerWithEventAndObserver(Failure how)
    {
        var plan = new Plan { First = static () => throw s_one, Second = () => Fail(how, s_two) };

        await _bus.PublishAsync(new Isolating(plan));

        Assert.Equal(s_all, plan.Journal.Lines);
        Assert.Equal([s_one, s_two], _handler.Failures.Select(static f => f.Failure.Exception));
        Assert.Equal(
            ["Dispatch.Tests.Failing.FirstFailing.Handle", "Dispatch.Tests.Failing.SecondFailing.HandleAsync"],
            _handler.Failures.Select(static f => f.Failure.Observer));
        Assert.All(_handler.Failures, static f => Assert.Equal(typeof(Isolating), f.Event));
    }

    [Theory]
    [InlineData(Failure.Thrown)]
    [InlineData(Failure.Faulted)]
    [InlineData(Failure.FaultedLater)]
    public async Task Isolate_HandlerThrows_EndsThePublishWithThat(Failure how)
    {
        _handler.Throws = new FormatException();
        var plan = new Plan { Second = () => Fail(how, s_two) };

        Assert.Same(_handler.Throws, await Assert.ThrowsAsync<FormatException>(async () => await _bus.PublishAsync(new Isolating(plan))));
        Assert.Equal(["first", "second"], plan.Journal.Lines);
    }

    [Fact]
    public void Isolate_SynchronousHandlerThrows_EndsThePublishWithThat()
    {
        _handler.Throws = new FormatException();
        var plan = new Plan { First = static () => throw s_one };

        Assert.Same(_handler.Throws, Assert.Throws<FormatException>(() => _bus.Publish(new IsolatingSync(plan))));
        Assert.Equal(["first"], plan.Journal.Lines);
    }

    [Fact]
    public void Policy_OfDispatcherForTheEvent_WinsOverTheEvents()
    {
        var plan = new Plan { First = static () => throw s_one };

        Assert.Same(s_one, Assert.Throws<InvalidOperationException>(() => _bus.Publish(new Overridden(plan))));
        Assert.Equal(["first"], plan.Journal.Lines);
        Assert.Empty(_handler.Failures);
    }

    [Fact]
    public void Policy_OfBaseClass_IsInherited()
    {
        var plan = new Plan { First = static () => throw s_one, Third = static () => throw s_two };

        var thrown = Assert.Throws<AggregateException>(() => _bus.Publish(new InheritingPolicy(plan)));

        Assert.Equal([s_one, s_two], thrown.InnerExceptions);
    }

    [Fact]
    public void Collect_RethrownFailure_KeepsItsStackTrace()
    {
        var plan = new Plan { First = ThrowFromHere };

        var thrown = Assert.Throws<NotSupportedException>(() => _bus.Publish(new InheritingPolicy(plan)));

        Assert.Contains(nameof(ThrowFromHere), thrown.StackTrace, StringComparison.Ordinal);
    }

    private static void ThrowFromHere() => throw new NotSupportedException();

    private static Task Fail(Failure how, Exception exception) => how switch
    {
        Failure.Thrown => throw exception,
        Failure.Faulted => Task.FromException(exception),
        _ => FailLaterAsync(exception),
    };

    private static async Task FailLaterAsync(Exception exception)
    {
        await Task.Yield();
        throw exception;
    }

    public enum Failure
    {
        Thrown,
        Faulted,
        FaultedLater,
    }
}
