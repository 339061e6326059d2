using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Nesting;

public sealed class PublishContextTests
{
    private readonly RecordingErrorHandler _errors = new();
    private readonly Journal _journal = new();
    private readonly Bus _bus;

    public PublishContextTests() => _bus = Buses.Create(_errors);

    [Fact]
    public void Publish_ByOverload_IsOutermost()
    {
        _bus.Publish(new Traced(_journal, 0));

        Assert.Equal(["0 nobody: Traced"], _journal.Lines);
    }

    [Fact]
    public void Publish_EveryEntryPoint_IsOutermost()
    {
        var e = new Traced(_journal, 0);
        IPublisher publisher = _bus;

        publisher.Publish(in e);
        publisher.Publish((object)e);
        _bus.For<Traced>().Publish(in e);
        Assert.True(_bus.PublishAsync(e).IsCompletedSuccessfully);
        Assert.True(_bus.PublishAsync((object)e).IsCompletedSuccessfully);

        Assert.Equal(Enumerable.Repeat("0 nobody: Traced", 5), _journal.Lines);
    }

    [Fact]
    public void Publish_ThroughContext_CarriesThePathAlsoForUnknownDerivedTypes()
    {
        _bus.Publish(new Traced(_journal, 3));

        Assert.Equal(
            [
                "0 nobody: Traced",
                "1 Traced: Traced → TracedClass",
                "2 TracedClass: Traced → TracedClass → Traced",
                "3 Traced: Traced → TracedClass → Traced → TracedClass",
            ],
            _journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_ThroughContextAfterSuspension_CarriesThePathToEveryObserver()
    {
        using var source = new CancellationTokenSource();

        await _bus.PublishAsync(new TracedAsync(_journal, 1), source.Token);

        Assert.Equal(["0 True: TracedAsync", "1 True: TracedAsync → TracedAsync", "after 1", "last", "after 0", "last"], _journal.Lines);
    }

    [Fact]
    public void Publish_Collected_GivesEveryObserverTheContext()
    {
        Assert.Throws<InvalidOperationException>(() => _bus.Publish(new TracedCollected(_journal, true)));

        Assert.Equal(["TracedCollected", "second TracedCollected", "untraced"], _journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_Isolated_ReportsTheEventItself()
    {
        await _bus.PublishAsync(new TracedIsolated(_journal));

        Assert.Equal(["isolated TracedIsolated"], _journal.Lines);
        Assert.Equal(typeof(TracedIsolated), Assert.Single(_errors.Failures).Event);
    }

    [Fact]
    public void Path_Followed_IsReadFromTheOutermostOn()
    {
        var outermost = new PublishPath(typeof(int));
        PublishPath path = outermost.Then(typeof(string)).Then(typeof(int));

        Assert.Equal([typeof(int), typeof(string), typeof(int)], path);
        Assert.Equal((3, 2, typeof(string)), (path.Count, path.Depth, path[1]));
        Assert.Same(outermost, path.Cause!.Cause);
        Assert.Throws<ArgumentOutOfRangeException>(() => path[3]);
        Assert.Same(path, outermost.Then(typeof(string)).Then(typeof(int)));
    }

    [Fact]
    public void Path_FromManyThreads_StaysTheSamePath()
    {
        var outermost = new PublishPath(typeof(int));
        Type[] types = [typeof(byte), typeof(short), typeof(long), typeof(float), typeof(double), typeof(char)];

        Parallel.For(0, 10_000, i => Assert.Equal([typeof(int), types[i % 6]], outermost.Then(types[i % 6])));

        Assert.All(types, type => Assert.Same(outermost.Then(type), outermost.Then(type)));
    }

    [Fact]
    public async Task Context_OfAUnitTest_PublishesToItsPublisher()
    {
        var context = new PublishContext(_bus, new PublishPath(typeof(string)));

        context.Publish(new Traced(_journal, 0));
        await context.PublishAsync<object>(new Traced(_journal, 0));

        Assert.Equal(["1 String: String → Traced", "1 String: String → Traced"], _journal.Lines);
    }

    [Fact]
    public async Task Context_Default_BelongsToNoPublish()
    {
        PublishContext context = default;

        Assert.Throws<InvalidOperationException>(() => context.Publish(1));
        Assert.Throws<InvalidOperationException>(() => context.Depth);
        Assert.Equal("", context.ToString());
        ValueTask pending = context.PublishAsync(1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => pending.AsTask());
    }

    [Fact]
    public async Task Context_Null_IsRefusedAsByTheDispatcher()
    {
        var context = new PublishContext(_bus, new PublishPath(typeof(string)));

        Assert.Throws<ArgumentNullException>(() => context.Publish<TracedClass>(null!));
        ValueTask pending = context.PublishAsync<TracedClass>(null!);
        await Assert.ThrowsAsync<ArgumentNullException>(() => pending.AsTask());
    }
}
