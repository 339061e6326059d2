using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Publishing;

internal static class PublishingObservers
{
    public static readonly AsyncLocal<string?> Ambient = new();

    [Handles<Gated>(Order = 1)]
    public static void First(in Gated e) => Write(e.Journal, "first");

    [Handles<Gated>(Order = 2)]
    public static Task SecondAsync(Gated e)
    {
        Write(e.Journal, "second");
        return e.Gate;
    }

    [Handles<Gated>(Order = 3)]
    public static void Third(Gated e) => Write(e.Journal, "third");

    [Handles<GatedStruct>(Order = 1)]
    public static async ValueTask SecondAsync(GatedStruct e)
    {
        e.Journal.Add("second");
        await e.Gate;
    }

    [Handles<GatedStruct>(Order = 2)]
    public static ValueTask ThirdAsync(GatedStruct e, CancellationToken cancellationToken)
    {
        e.Journal.Add("third");
        return default;
    }

    [Handles<Littering>(Order = 1)]
    public static Task WaitAsync(Littering e) => e.Gate;

    [Handles<Littering>(Order = 2)]
    public static void Litter(in Littering e)
    {
        Ambient.Value = "litter";
        SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
        e.Journal.Add("littered");
    }

    private static void Write(Journal journal, string name) =>
        journal.Add($"{name} {Environment.CurrentManagedThreadId} {Ambient.Value}");
}
