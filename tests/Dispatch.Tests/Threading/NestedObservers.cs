using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Tests.Threading;

internal static class NestedObservers
{
    [Handles<Countdown>(Order = 1)]
    public static void CountDown(in Countdown e)
    {
        e.Journal.Add($"down {e.Left}");
        if (e.Left > 0)
        {
            e.Bus.Publish(e with { Left = e.Left - 1 });
        }
    }

    [Handles<Countdown>(Order = 2)]
    public static void CountUp(in Countdown e) => e.Journal.Add($"up {e.Left}");

    [Handles<AsyncCountdown>(Order = 1)]
    public static async ValueTask CountDownAsync(AsyncCountdown e, CancellationToken cancellationToken)
    {
        await Task.Yield();
        e.Journal.Add($"down {e.Left}");
        if (e.Left > 0)
        {
            await e.Bus.PublishAsync(e with { Left = e.Left - 1 }, cancellationToken);
        }
    }

    [Handles<AsyncCountdown>(Order = 2)]
    public static void CountUp(in AsyncCountdown e) => e.Journal.Add($"up {e.Left}");
}

[Handles<Hit>]
internal sealed class FirstHit
{
    public async ValueTask HandleAsync(Hit e)
    {
        if (e.Suspends)
        {
            await Task.Yield();
        }

        Interlocked.Add(ref e.Slots[e.Index], 1);
    }
}

[Handles<Hit>]
internal struct SecondHit
{
    public void Handle(in Hit e) => Interlocked.Add(ref e.Slots[e.Index], 100);
}

[Handles<PluginEvent>]
internal sealed class PluginObserver
{
    public void Handle(PluginEvent e) => e.Handled++;
}
