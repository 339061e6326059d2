using System.Threading.Tasks;

namespace Dispatch.Tests.Nesting;

/// <summary>Its observer publishes it again until nothing is left; a negative number never ends.</summary>
public readonly record struct Again(GuardCount Count, int Left);

public sealed record Ping(GuardCount Count, IPublisher Publisher, int Left);

public readonly record struct Pong(GuardCount Count, IPublisher Publisher, int Left);

/// <summary>Asynchronous, and through the context: what has suspended is counted as well.</summary>
public readonly record struct AgainAsync(GuardCount Count, bool Suspends, int Left);

/// <summary>Asynchronous, through the dispatcher, and never suspended.</summary>
public readonly record struct AgainPlainly(GuardCount Count, IPublisher Publisher, int Left);

[OnError(ErrorPolicy.Isolate)]
public readonly record struct AgainIsolated(GuardCount Count, int Left);

/// <summary>Publishes what nobody observes, so it lies on no cycle.</summary>
public readonly record struct Once(GuardCount Count);

public sealed class GuardCount
{
    public int Runs { get; set; }
}

internal static class GuardObservers
{
    [Handles<Again>]
    public static void OnAgain(in Again e, in PublishContext context)
    {
        e.Count.Runs++;
        if (e.Left != 0)
        {
            context.Publish(e with { Left = e.Left - 1 });
        }
    }

    [Handles<Ping>]
    public static void OnPing(Ping e)
    {
        e.Count.Runs++;
        if (e.Left != 0)
        {
            e.Publisher.Publish(new Pong(e.Count, e.Publisher, e.Left - 1));
        }
    }

    [Handles<Pong>]
    public static void OnPong(in Pong e) => Return(e);

    [Handles<AgainAsync>]
    public static async Task OnAgainAsync(AgainAsync e, PublishContext context)
    {
        e.Count.Runs++;
        if (e.Suspends)
        {
            await Task.Yield();
        }

        if (e.Left != 0)
        {
            await context.PublishAsync(e with { Left = e.Left - 1 });
        }
    }

    [Handles<AgainPlainly>]
    public static async ValueTask OnAgainPlainlyAsync(AgainPlainly e)
    {
        e.Count.Runs++;
        if (e.Left != 0)
        {
            await e.Publisher.PublishAsync(e with { Left = e.Left - 1 });
        }
    }

    [Handles<AgainIsolated>]
    public static void OnAgainIsolated(AgainIsolated e, PublishContext context)
    {
        e.Count.Runs++;
        if (e.Left != 0)
        {
            context.Publish(e with { Left = e.Left - 1 });
        }
    }

    [Handles<Once>]
    public static void OnOnce(in Once e, in PublishContext context)
    {
        e.Count.Runs++;
        context.Publish(e.Count);
    }

    private static void Return(Pong e)
    {
        e.Count.Runs++;
        if (e.Left != 0)
        {
            e.Publisher.Publish<object>(new Ping(e.Count, e.Publisher, e.Left - 1));
        }
    }
}
