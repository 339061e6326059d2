using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Intercepting;

public readonly record struct Heard(Journal Journal, int Value);

public record HeardClass(Journal Journal, int Value);

/// <summary>Named by nobody.</summary>
public sealed record HeardMore(Journal Journal, int Value) : HeardClass(Journal, Value);

public readonly record struct HeardLater(Journal Journal, int Value);

/// <summary>Observed by nobody.</summary>
public readonly record struct Unheard(Journal Journal);

internal static class HeardObservers
{
    [Handles<Heard>(Order = 1)]
    public static void First(in Heard e) => e.Journal.Add($"first {e.Value}");

    [Handles<Heard>(Order = 2)]
    public static void Second(Heard e) => e.Journal.Add($"second {e.Value}");

    [Handles<HeardClass>]
    public static void OfClass(HeardClass e) => e.Journal.Add($"{e.GetType().Name} {e.Value}");

    [Handles<HeardLater>]
    public static async ValueTask OfLaterAsync(HeardLater e, CancellationToken cancellationToken)
    {
        e.Journal.Add($"starts {e.Value} {cancellationToken.CanBeCanceled}");
        await Task.Yield();
        e.Journal.Add($"ends {e.Value}");
    }
}
