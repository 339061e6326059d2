using System;
using System.Threading.Tasks;
using Dispatch.Filters.Tests.Events;
using Dispatch.Filters.Tests.Support;

namespace Dispatch.Filters.Tests.Surrounding;

/// <summary>A filter decides whether, how often and with what the rest runs.</summary>
public sealed class DecidingTests
{
    private readonly RecordingErrorHandler _errors = new();
    private readonly Journal _journal = new();
    private readonly Bus _bus;

    public DecidingTests() => _bus = new Bus(_errors);

    [Theory]
    [InlineData("", "first , second")]
    [InlineData("stop", "")]
    [InlineData("again", "first again, second, first again, second")]
    [InlineData("other", "first changed, second")]
    public void Publish_FilterDecides_RestRunsAsDecided(string command, string expected)
    {
        _bus.Publish(new Guarded(_journal, command));

        Assert.Equal(expected, _journal.Text);
    }

    [Theory]
    [InlineData("", "observer ")]
    [InlineData("stop", "")]
    [InlineData("again", "observer again, observer again")]
    [InlineData("other", "observer changed")]
    public async Task PublishAsync_FilterDecides_RestRunsAsDecided(string command, string expected)
    {
        await _bus.PublishAsync(new GuardedAsync(_journal, command));

        Assert.Equal(expected, _journal.Text);
    }

    [Fact]
    public void Publish_FilterCatches_PublisherSeesNothing()
    {
        _bus.Publish(new Guarded(_journal, "catch", new TimeoutException("late")));

        Assert.Equal("first catch, caught late", _journal.Text);
    }

    [Fact]
    public async Task PublishAsync_FilterCatches_PublisherSeesNothing()
    {
        await _bus.PublishAsync(new GuardedAsync(_journal, "catch", new TimeoutException("late")));

        Assert.Equal("observer catch, caught late", _journal.Text);
    }

    [Fact]
    public async Task PublishAsync_FilterPassesAnotherToken_RestSeesIt()
    {
        ValueTask pending = _bus.PublishAsync(new GuardedAsync(_journal, "token"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(pending.AsTask);
        Assert.Empty(_journal.Text);
    }

    [Fact]
    public async Task Publish_FilterFails_PublisherSeesItAndNothingRuns()
    {
        Assert.Throws<NotSupportedException>(() => _bus.Publish(new Guarded(_journal, "fail")));
        ValueTask pending = _bus.PublishAsync(new GuardedAsync(_journal, "fail"));

        await Assert.ThrowsAsync<NotSupportedException>(pending.AsTask);
        Assert.Empty(_journal.Text);
    }

    [Fact]
    public void Publish_FilterOfCollectingEvent_SeesOneAggregate()
    {
        _bus.Publish(new GuardedCollect(_journal, "catch"));

        Assert.Equal("caught One or more errors occurred. (one) (two)", _journal.Text);
    }

    [Fact]
    public void Publish_FilterOfIsolatingEvent_SeesNoFailure()
    {
        _bus.Publish(new GuardedIsolate(_journal, "catch"));

        Assert.Empty(_journal.Text);
        Assert.Equal(2, _errors.Failures.Count);
    }

    [Fact]
    public void Publish_FilterOfIsolatingEventFails_PublisherSeesIt() =>
        Assert.Throws<NotSupportedException>(() => _bus.Publish(new GuardedIsolate(_journal, "fail")));

    [Fact]
    public void Publish_FilterOfOneObserverFails_IsAFailureOfTheObserver()
    {
        _bus.Publish(new PartlyGuarded(_journal, "fail"));

        Assert.Equal("second", _journal.Text);
        Assert.Equal(typeof(PartlyGuardedFirst).FullName + ".Handle", Assert.Single(_errors.Failures).Observer);
    }
}
