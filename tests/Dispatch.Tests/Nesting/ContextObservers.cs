using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Tests.Nesting;

[Handles<Traced>]
[Handles<TracedClass>]
[Handles<TracedAsync>]
internal sealed class Tracer
{
    public void Handle(in Traced e, in PublishContext context)
    {
        e.Journal.Add($"{context.Depth} {context.Cause?.Name ?? "nobody"}: {context}");
        if (e.Left > 0)
        {
            context.Publish<TracedClass>(new UnknownTraced(e.Journal, e.Left - 1));
        }
    }

    public void Handle(TracedClass e, PublishContext context)
    {
        e.Journal.Add($"{context.Depth} {context.Cause?.Name ?? "nobody"}: {context}");
        if (e.Left > 0)
        {
            context.Publish(new Traced(e.Journal, e.Left - 1));
        }
    }

    public async ValueTask HandleAsync(TracedAsync e, PublishContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        e.Journal.Add($"{context.Depth} {cancellationToken.CanBeCanceled}: {context}");
        if (e.Left > 0)
        {
            await context.PublishAsync(e with { Left = e.Left - 1 }, cancellationToken);
        }
    }
}

internal static class AfterTracer
{
    [Handles<TracedAsync>(Order = 1)]
    public static Task AfterAsync(in TracedAsync e, in PublishContext context)
    {
        e.Journal.Add($"after {context.Depth}");
        return Task.CompletedTask;
    }

    [Handles<TracedAsync>(Order = 2)]
    public static void Last(TracedAsync e) => e.Journal.Add("last");

    [Handles<TracedCollected>]
    public static void First(in TracedCollected e, in PublishContext context)
    {
        e.Journal.Add($"{context}");
        if (e.Fails)
        {
            throw new InvalidOperationException("first");
        }
    }

    [Handles<TracedCollected>(Order = 1)]
    public static void Second(in TracedCollected e, in PublishContext context)
    {
        e.Journal.Add($"second {context}");
        context.Publish(new Untraced(e.Journal));
    }

    [Handles<TracedIsolated>]
    public static async Task IsolatedAsync(TracedIsolated e, PublishContext context)
    {
        e.Journal.Add($"isolated {context}");
        await Task.Yield();
        throw new InvalidOperationException("isolated");
    }

    [Handles<Untraced>]
    public static void Untraced(in Untraced e) => e.Journal.Add("untraced");
}
