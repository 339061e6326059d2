using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Allocation.Tests.Filters;

/// <summary>Hands on what it gets.</summary>
public struct PassThrough : IEventFilter, IAsyncEventFilter
{
    public readonly void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent> => next.Invoke(in e);

    public readonly ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TEvent> => next.InvokeAsync(e, cancellationToken);
}

/// <summary>Awaits the rest, with a pooled state machine.</summary>
public sealed class Awaiting : IAsyncEventFilter
{
    public long Ended { get; private set; }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TEvent>
    {
        try
        {
            await next.InvokeAsync(e, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Ended++;
        }
    }
}
