using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Living;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Nesting;

public sealed class NestingOrderTests
{
    private readonly Bus _depth = Buses.Create();
    private readonly BreadthBus _breadth = new(new ConfiguredObserver(), new LedgerKeeper(new Ledger()), new RecordingErrorHandler());

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Publishes_RandomTreeThroughContexts_RunInTheDeclaredOrder(bool isBreadthFirst, bool isAsync)
    {
        IPublisher bus = isBreadthFirst ? _breadth : _depth;
        var random = new Random(11);
        for (int round = 0; round < 400; round++)
        {
            int next = 0;
            var root = Tree.Random(random, new Journal(), isAsync, null, ref next, random.Next(1, 25));

            string outcome = await OutcomeOf(() => isAsync ? bus.PublishAsync(new Walked(root)) : Done(() => bus.Publish(new Visited(root))));

            (List<string> log, string expected) = isBreadthFirst ? TreeOracle.BreadthFirst(root) : TreeOracle.DepthFirst(root);
            Assert.Equal(log, root.Journal.Lines);
            Assert.Equal(expected, outcome);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Publishes_RandomTreeThroughTheDispatcher_RunInTheDeclaredOrder(bool isBreadthFirst)
    {
        IPublisher bus = isBreadthFirst ? _breadth : _depth;
        var random = new Random(12);
        for (int round = 0; round < 400; round++)
        {
            int next = 0;
            var root = Tree.Random(random, new Journal(), isAsync: false, bus, ref next, random.Next(1, 25));

            string outcome = await OutcomeOf(() => Done(() => bus.Publish(new Visited(root))));

            (List<string> log, string expected) = isBreadthFirst ? TreeOracle.BreadthFirst(root) : TreeOracle.DepthFirst(root);
            Assert.Equal(log, root.Journal.Lines);
            Assert.Equal(expected, outcome);
        }
    }

    [Fact]
    public void Publish_EventsWithoutContext_AreQueuedAsWell()
    {
        int next = 0;
        var root = Tree.Random(new Random(4), new Journal(), isAsync: false, _breadth, ref next, 20);
        Array.Clear(root.Fails);

        _breadth.Publish(new VisitedPlainly(root));

        var whole = TreeOracle.BreadthFirst(WithoutFailures(root));
        Assert.Equal(whole.Log, root.Journal.Lines);
        Assert.True(root.Journal.Lines.Count >= 20);
    }

    [Fact]
    public async Task PublishAsync_ManyAtTheSameTime_EachDrainsItsOwnQueue()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), async (seed, _) =>
        {
            int next = 0;
            var root = Tree.Random(new Random(seed), new Journal(), isAsync: true, null, ref next, 20);
            string outcome = await OutcomeOf(() => _breadth.PublishAsync(new Walked(root)));
            (List<string> log, string expected) = TreeOracle.BreadthFirst(root);
            Assert.Equal(log, root.Journal.Lines);
            Assert.Equal(expected, outcome);
        });
    }

    [Fact]
    public void Publish_FromSeveralThreadsThroughOneContext_DeliversEachOnceInTheOrderOfItsThread()
    {
        const int Threads = 4;
        const int Each = 500;
        for (int round = 0; round < 20; round++)
        {
            var scatter = new Scatter(Threads, Each);
            _breadth.Publish(new Scattered(scatter));

            // The publisher's own thread is one more.
            Assert.Equal((Threads + 1) * Each, scatter.Landed.Count);
            for (int thread = 0; thread <= Threads; thread++)
            {
                Assert.Equal(Enumerable.Range(0, Each), scatter.Landed.Where(landed => landed.Thread == thread).Select(static landed => landed.Number));
            }
        }
    }

    [Fact]
    public async Task Context_KeptBeyondItsPublish_StartsAPublishOfItsOwn()
    {
        var kept = new KeptContext(new Journal());
        _breadth.Publish(new Kept(kept));

        // The queue of that publish is in use again, by one that must not get this event.
        _breadth.Publish(new Kept(new KeptContext(new Journal(), () => kept.Context.Publish(new Untraced(kept.Journal)))));
        Assert.Equal(["untraced"], kept.Journal.Lines);

        await kept.Context.PublishAsync(new Untraced(kept.Journal));
        Assert.Equal(2, kept.Journal.Lines.Count);
    }

    [Fact]
    public async Task PublishAsync_InsideASynchronousPublish_RunsAtOnce()
    {
        var root = new Tree { Journal = new Journal(), Id = 1, IsAsync = true };
        Task? inner = null;
        KeptContext kept = null!;
        kept = new KeptContext(new Journal(), () => inner = kept.Context.PublishAsync(new Walked(root)).AsTask());

        _breadth.Publish(new Kept(kept));
        await inner!;

        Assert.Equal(["1.0", "1.1"], root.Journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_CancelledBeforeItsTurn_EndsWithOneCancellation()
    {
        using var source = new CancellationTokenSource();
        var journal = new Journal();
        KeptContext kept = null!;
        kept = new KeptContext(journal, () =>
        {
            _ = kept.Context.PublishAsync(new Untraced(journal), source.Token);
            _ = kept.Context.PublishAsync(new Untraced(journal), source.Token);
            kept.Context.Publish(new Untraced(journal));
            source.Cancel();
        });

        ValueTask publish = _breadth.PublishAsync(new Kept(kept), default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publish.AsTask());
        Assert.Equal(["untraced"], journal.Lines);
    }

    private static Tree WithoutFailures(Tree tree)
    {
        Array.Clear(tree.Fails);
        tree.Children.SelectMany(static children => children).ToList().ForEach(static child => WithoutFailures(child));
        return tree;
    }

    private static ValueTask Done(Action publish)
    {
        publish();
        return default;
    }

    private static async Task<string> OutcomeOf(Func<ValueTask> publish)
    {
        try
        {
            await publish();
            return "completed";
        }
        catch (AggregateException several)
        {
            return string.Join(",", several.InnerExceptions.Select(static exception => exception.Message));
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }
}
