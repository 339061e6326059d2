using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Intercepting;

public enum Fails
{
    Nowhere,
    BeforeTheTask,
    InTheTask,
    AfterASuspension,
}

public readonly record struct Awaited(Journal Journal, Fails Fails)
{
    public CancellationTokenSource? Cancels { get; init; }
}

public record AwaitedClass(Journal Journal);

public sealed record AwaitedMore(Journal Journal) : AwaitedClass(Journal);

internal static class AwaitedObservers
{
    [Handles<Awaited>(Order = 1)]
    public static ValueTask OneAsync(Awaited e)
    {
        e.Journal.Add("one");
        e.Cancels?.Cancel();
        return default;
    }

    [Handles<Awaited>(Order = 2)]
    public static ValueTask TwoAsync(in Awaited e, CancellationToken cancellationToken)
    {
        e.Journal.Add("two");
        return e.Fails switch
        {
            Fails.BeforeTheTask => throw new InvalidOperationException(nameof(Fails.BeforeTheTask)),
            Fails.InTheTask => ValueTask.FromException(new InvalidOperationException(nameof(Fails.InTheTask))),
            Fails.AfterASuspension => Later(),
            _ => default,
        };

        static async ValueTask Later()
        {
            await Task.Yield();
            throw new InvalidOperationException(nameof(Fails.AfterASuspension));
        }
    }

    [Handles<Awaited>(Order = 3)]
    public static void Three(in Awaited e) => e.Journal.Add("three");

    [Handles<Awaited>(Order = 4)]
    public static Task FourAsync(Awaited e)
    {
        e.Journal.Add("four");
        return Task.CompletedTask;
    }

    [Handles<AwaitedClass>(Order = 2)]
    public static ValueTask OfClassAsync(AwaitedClass e)
    {
        e.Journal.Add("class");
        return default;
    }

    [Handles<AwaitedMore>(Order = 1)]
    public static ValueTask OfMoreAsync(AwaitedMore e)
    {
        e.Journal.Add("more");
        return default;
    }
}
