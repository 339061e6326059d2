using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Filters.Tests.Events;
using Dispatch.Filters.Tests.Support;

namespace Dispatch.Filters.Tests.Filters;

/// <summary>Does what the event says.</summary>
public sealed class Obedient : IEventFilter, IAsyncEventFilter
{
    public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>
    {
        switch (CommandOf(e))
        {
            case "stop":
                return;
            case "fail":
                throw new NotSupportedException("filter");
            case "again":
                next.Invoke(in e);
                next.Invoke(in e);
                return;
            case "other":
                next.Invoke((TEvent)(object)new Guarded(Journal.Of(e), "changed"));
                return;
            case "catch":
                try
                {
                    next.Invoke(in e);
                }
                catch (Exception exception)
                {
                    Journal.Of(e).Add("caught " + exception.Message);
                }

                return;
            default:
                next.Invoke(in e);
                return;
        }
    }

    public async ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TEvent>
    {
        switch (CommandOf(e))
        {
            case "stop":
                return;
            case "fail":
                throw new NotSupportedException("filter");
            case "again":
                await next.InvokeAsync(e, cancellationToken).ConfigureAwait(false);
                await next.InvokeAsync(e, cancellationToken).ConfigureAwait(false);
                return;
            case "other":
                await next.InvokeAsync((TEvent)(object)new GuardedAsync(Journal.Of(e), "changed"), cancellationToken).ConfigureAwait(false);
                return;
            case "token":
                await next.InvokeAsync(e, new CancellationToken(canceled: true)).ConfigureAwait(false);
                return;
            case "catch":
                try
                {
                    await next.InvokeAsync(e, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception exception)
                {
                    Journal.Of(e).Add("caught " + exception.Message);
                }

                return;
            default:
                await next.InvokeAsync(e, cancellationToken).ConfigureAwait(false);
                return;
        }
    }

    private static string CommandOf<TEvent>(TEvent e) => e switch
    {
        Guarded guarded => guarded.Command,
        GuardedAsync guarded => guarded.Command,
        GuardedCollect guarded => guarded.Command,
        GuardedIsolate guarded => guarded.Command,
        PartlyGuarded guarded => guarded.Command,
        _ => "",
    };
}
