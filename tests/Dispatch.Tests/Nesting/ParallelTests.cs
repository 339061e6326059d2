using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Nesting;

public sealed class ParallelTests
{
    private readonly RecordingErrorHandler _errors = new();
    private readonly Bus _bus;

    public ParallelTests() => _bus = Buses.Create(_errors);

    [Theory]
    [InlineData(ErrorPolicy.Stop)]
    [InlineData(ErrorPolicy.Collect)]
    [InlineData(ErrorPolicy.Isolate)]
    public async Task PublishAsync_RandomScripts_DoesWhatTheSemanticsSay(ErrorPolicy policy)
    {
        var random = new Random(5);
        for (int round = 0; round < 1_500; round++)
        {
            string acts = string.Concat(Enumerable.Range(0, 4).Select(_ => "..ssstfocxz"[random.Next(11)]));
            bool isCancellable = random.Next(2) == 0;
            var script = new ParallelScript(acts);
            CancellationToken token = isCancellable ? script.Cancellation.Token : default;

            ValueTask publish = policy switch
            {
                ErrorPolicy.Stop => _bus.PublishAsync(new Together(script), token),
                ErrorPolicy.Collect => _bus.PublishAsync(new TogetherCollected(script), token),
                _ => _bus.PublishAsync(new TogetherIsolated(script), token),
            };
            while (script.Waiting > 0)
            {
                Assert.False(publish.IsCompleted);
                script.Resume(random);
            }

            Assert.True(publish.IsCompleted);
            string outcome = await OutcomeOf(publish);
            (List<string> started, List<string> isolated, string expected) = ParallelOracle.Expect(acts, policy, isCancellable);
            Assert.Equal($"{acts} {isCancellable}: {expected}", $"{acts} {isCancellable}: {outcome}");
            Assert.Equal(started, script.Journal.Lines);
            Assert.Equal(isolated, _errors.Failures.Select(static f => f.Failure.Exception.Message));
            _errors.Failures.Clear();
        }
    }

    [Fact]
    public async Task PublishAsync_Declarations_TheMostSpecificWins()
    {
        await AssertStartedAsync(4, static (bus, script) => bus.PublishAsync(new TogetherDerived(script)));
        await AssertStartedAsync(4, static (bus, script) => bus.PublishAsync((object)new Together(script)));
        await AssertStartedAsync(4, static (bus, script) => bus.PublishAsync<Together>(new Together(script)));
        await AssertStartedAsync(4, static (bus, script) => bus.PublishAsync(new TogetherByDispatcher(script)));
        await AssertStartedAsync(1, static (bus, script) => bus.PublishAsync(new Apart(script)));
    }

    [Fact]
    public async Task PublishAsync_ErrorHandlerThrows_EndsThePublishAfterAllHaveEnded()
    {
        _errors.Throws = new FormatException("handler");
        var script = new ParallelScript("t.sx");

        ValueTask publish = _bus.PublishAsync(new TogetherIsolated(script));
        Assert.False(publish.IsCompleted);
        script.Resume(new Random(1));
        script.Resume(new Random(1));

        await Assert.ThrowsAsync<FormatException>(() => publish.AsTask());
        Assert.Single(_errors.Failures);
    }

    [Fact]
    public async Task PublishAsync_EndingOnManyThreadsAtOnce_EndsOnce()
    {
        for (int round = 0; round < 300; round++)
        {
            var script = new ParallelScript("s.sx");
            ValueTask publish = _bus.PublishAsync(new TogetherCollected(script));
            Task<string> outcome = OutcomeOf(publish);
            Parallel.For(0, 3, _ =>
            {
                lock (script)
                {
                    script.Resume(Random.Shared);
                }
            });
            Assert.Equal("3", await outcome.WaitAsync(TimeSpan.FromSeconds(30)));
        }
    }

    [Fact]
    public async Task PublishAsync_AwaitedTwice_Fails()
    {
        var script = new ParallelScript("s...");
        ValueTask publish = _bus.PublishAsync(new Together(script));
        script.Resume(new Random(1));

        await publish;

        Assert.Throws<InvalidOperationException>(() => publish.GetAwaiter().GetResult());
    }

    private async Task AssertStartedAsync(int expected, Func<Bus, ParallelScript, ValueTask> publish)
    {
        var script = new ParallelScript("s.ss");
        ValueTask pending = publish(_bus, script);
        Assert.Equal(expected, script.Journal.Lines.Count);
        while (script.Waiting > 0)
        {
            script.Resume(new Random(1));
        }

        await pending;
        Assert.Equal(4, script.Journal.Lines.Count);
    }

    private static async Task<string> OutcomeOf(ValueTask publish)
    {
        try
        {
            await publish;
            return "completed";
        }
        catch (AggregateException several)
        {
            return string.Join(",", several.InnerExceptions.Select(TextOf));
        }
        catch (Exception exception)
        {
            return TextOf(exception);
        }
    }

    private static string TextOf(Exception exception) =>
        exception is OperationCanceledException && exception.Message == new OperationCanceledException().Message ? "the token" : exception.Message;
}
