using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Failing;

/// <summary>All observers are <c>async</c> methods, so that its publish has no protected region.</summary>
public sealed record Deferred(Journal Journal, Exception? First, Exception? Second, bool Suspends);

/// <summary>The same, but what comes before the method may throw.</summary>
public readonly record struct Unborn;

internal static class DeferredObservers
{
    [Handles<Deferred>(Order = 1)]
    public static async ValueTask FirstAsync(Deferred e, CancellationToken cancellationToken)
    {
        e.Journal.Add("first");
        if (e.Suspends)
        {
            await Task.Yield();
        }

        if (e.First is not null)
        {
            throw e.First;
        }
    }

    [Handles<Deferred>(Order = 2)]
    public static async Task SecondAsync(Deferred e)
    {
        e.Journal.Add("second");
        if (e.Suspends)
        {
            await Task.Yield();
        }

        if (e.Second is not null)
        {
            throw e.Second;
        }
    }
}

[Handles<Unborn>]
internal static class UnbornObserver
{
    private static readonly int s_never;

    static UnbornObserver() => s_never = int.Parse("never", System.Globalization.CultureInfo.InvariantCulture);

    public static async ValueTask HandleAsync(Unborn e)
    {
        await Task.Yield();
        _ = s_never;
    }
}
