using System.Threading;
using System.Threading.Tasks;
using Dispatch;

namespace NativeAot;

/// <summary>Both observers are started before either is awaited.</summary>
[Parallel]
internal readonly record struct BellRung(Transcript Transcript);

/// <summary>What an observer of <see cref="BellRung"/> publishes; it publishes itself again until the lamps are out.</summary>
internal readonly record struct LampSwitched(Transcript Transcript, int Lamps);

internal static class Hall
{
    [Handles<BellRung>]
    public static async ValueTask GreetAsync(BellRung e, PublishContext context, CancellationToken cancellationToken)
    {
        e.Transcript.Add("greeting: starts");
        await Task.Delay(200, cancellationToken);
        e.Transcript.Add("greeting: ends");
        context.Publish(new LampSwitched(e.Transcript, 1));
    }

    [Handles<BellRung>(Order = 1)]
    public static async Task ListenAsync(BellRung e)
    {
        e.Transcript.Add("listening: starts");
        await Task.Delay(1);
        e.Transcript.Add("listening: ends");
    }

    [Handles<LampSwitched>]
    public static void Switch(in LampSwitched e, in PublishContext context)
    {
        e.Transcript.Add($"{e.Lamps} lamps: {context}");
        if (e.Lamps > 0)
        {
            context.Publish(e with { Lamps = e.Lamps - 1 });
        }
    }
}
