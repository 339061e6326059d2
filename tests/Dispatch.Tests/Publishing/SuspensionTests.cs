using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Publishing;

public sealed class SuspensionTests
{
    private readonly Bus _bus = Buses.Create();
    private readonly Journal _journal = new();
    private readonly TaskCompletionSource _gate = new();

    [Fact]
    public async Task PublishAsync_ObserverSuspends_LaterObserversWaitForIt()
    {
        ValueTask pending = _bus.PublishAsync(new GatedStruct(_journal, _gate.Task));

        Assert.False(pending.IsCompleted);
        Assert.Equal(["second"], _journal.Lines);
        _gate.SetResult();
        await pending;
        Assert.Equal(["second", "third"], _journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_ObserverSuspends_RestRunsWhereItCompletedInThePublishersContext()
    {
        PublishingObservers.Ambient.Value = "publisher";
        int publisher = Environment.CurrentManagedThreadId;
        Task pending = _bus.PublishAsync(new Gated(_journal, _gate.Task)).AsTask();
        int completer = 0;
        PublishingObservers.Ambient.Value = "changed afterwards";
        var thread = new Thread(() =>
        {
            completer = Environment.CurrentManagedThreadId;
            PublishingObservers.Ambient.Value = "completer";
            _gate.SetResult();
            Assert.Equal("completer", PublishingObservers.Ambient.Value);
        });
        thread.Start();
        thread.Join();
        await pending;

        Assert.Equal([$"first {publisher} publisher", $"second {publisher} publisher", $"third {completer} publisher"], _journal.Lines);
        Assert.Equal("changed afterwards", PublishingObservers.Ambient.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PublishAsync_LaterObserverChangesTheContext_TheThreadThatCompletedDoesNotSeeIt(bool inAnotherContext)
    {
        Task pending = Task.CompletedTask;
        string? ambient = null;
        SynchronizationContext? synchronization = null;
        var thread = new Thread(() =>
        {
            pending = _bus.PublishAsync(new Littering(_journal, _gate.Task)).AsTask();
            if (inAnotherContext)
            {
                PublishingObservers.Ambient.Value = "completer";
            }

            _gate.SetResult();
            ambient = PublishingObservers.Ambient.Value;
            synchronization = SynchronizationContext.Current;
        });
        thread.Start();
        thread.Join();
        await pending;

        Assert.Equal(["littered"], _journal.Lines);
        Assert.Equal(inAnotherContext ? "completer" : null, ambient);
        Assert.Null(synchronization);
    }

    [Fact]
    public async Task PublishAsync_SynchronizationContext_IsNotCaptured()
    {
        var context = new CountingContext();
        Task pending = Task.CompletedTask;
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            pending = _bus.PublishAsync(new Gated(_journal, _gate.Task)).AsTask();
        });
        thread.Start();
        thread.Join();
        _gate.SetResult();
        await pending;

        Assert.Equal(3, _journal.Lines.Count);
        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public async Task PublishAsync_AwaitedTwice_ThrowsAndCorruptsNothing()
    {
        ValueTask pending = _bus.PublishAsync(new GatedStruct(_journal, _gate.Task));
        _gate.SetResult();
        await pending;

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await pending);

        // The object behind it now belongs to another publish, which the stale task must not touch either.
        var second = new TaskCompletionSource();
        var journal = new Journal();
        ValueTask other = _bus.PublishAsync(new GatedStruct(journal, second.Task));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await pending);
        Assert.False(other.IsCompleted);
        second.SetResult();
        await other;
        Assert.Equal(["second", "third"], journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_ResultTakenTooEarly_ThrowsAndThePublishGoesOn()
    {
        ValueTask pending = _bus.PublishAsync(new GatedStruct(_journal, _gate.Task));

        Assert.Throws<InvalidOperationException>(TakeResult);

        _gate.SetResult();
        await pending;
        Assert.Equal(["second", "third"], _journal.Lines);

        void TakeResult() => pending.GetAwaiter().GetResult();
    }

    [Fact]
    public async Task PublishAsync_NeverAwaited_RunsAndIsHarmless()
    {
        for (int i = 0; i < 100; i++)
        {
            Forget();
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        _gate.SetResult();
        Assert.True(SpinWait.SpinUntil(() => _journal.Lines.Count(static line => line == "third") == 100, TimeSpan.FromSeconds(30)));

        var journal = new Journal();
        await _bus.PublishAsync(new GatedStruct(journal, Task.Delay(1)));
        Assert.Equal(["second", "third"], journal.Lines);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Forget() => _ = _bus.PublishAsync(new GatedStruct(_journal, _gate.Task));

    private sealed class CountingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => _posts;

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            base.Post(d, state);
        }
    }
}
