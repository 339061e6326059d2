using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Nesting;

/// <summary>
/// What each observer of a publish does, one letter each: <c>.</c> completes, <c>t</c> throws, <c>f</c> returns a faulted
/// task, <c>o</c> throws an <see cref="OperationCanceledException"/>, <c>c</c> cancels and throws one, <c>s</c> suspends,
/// <c>x</c> suspends and throws, <c>z</c> suspends, cancels and throws the cancellation.
/// </summary>
public sealed class ParallelScript(string acts)
{
    private readonly List<(int Index, TaskCompletionSource Source)> _waiting = [];

    public string Acts { get; } = acts;

    public CancellationTokenSource Cancellation { get; } = new();

    public Journal Journal { get; } = new();

    public int Waiting => _waiting.Count;

    public void Run(int index)
    {
        Journal.Add($"start {index}");
        switch (Acts[index])
        {
            case 't' or 'f' or 'x':
                throw new InvalidOperationException($"{index}");
            case 'o':
                throw new OperationCanceledException($"{index}");
            case 'c' or 'z':
                Cancellation.Cancel();
                throw new OperationCanceledException($"{index}");
        }
    }

    public Task RunAsync(int index)
    {
        switch (Acts[index])
        {
            case 'f':
                Journal.Add($"start {index}");
                return Task.FromException(new InvalidOperationException($"{index}"));
            case 's' or 'x' or 'z':
                Journal.Add($"start {index}");
                return SuspendAsync(index);
            default:
                Run(index);
                return Task.CompletedTask;
        }
    }

    /// <summary>Resumes one of those that wait.</summary>
    public void Resume(Random random)
    {
        int chosen = random.Next(_waiting.Count);
        TaskCompletionSource source = _waiting[chosen].Source;
        _waiting.RemoveAt(chosen);

        // With a synchronization context the rest would run later.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        source.SetResult();
        SynchronizationContext.SetSynchronizationContext(context);
    }

    private async Task SuspendAsync(int index)
    {
        var source = new TaskCompletionSource();
        _waiting.Add((index, source));
        await source.Task.ConfigureAwait(false);
        switch (Acts[index])
        {
            case 'x':
                throw new InvalidOperationException($"{index}");
            case 'z':
                Cancellation.Cancel();
                throw new OperationCanceledException($"{index}");
        }
    }
}
