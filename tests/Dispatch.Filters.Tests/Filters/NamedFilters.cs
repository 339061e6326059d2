using System.Threading;
using System.Threading.Tasks;
using Dispatch.Filters.Tests.Support;

namespace Dispatch.Filters.Tests.Filters;

/// <summary>Write their name before and after the rest; in both forms.</summary>
public struct Outer : IEventFilter, IAsyncEventFilter
{
    public readonly void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>
    {
        Journal.Of(e).Add("outer(");
        next.Invoke(in e);
        Journal.Of(e).Add(")outer");
    }

    public readonly async ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TEvent>
    {
        Journal.Of(e).Add("outer async(");
        await next.InvokeAsync(e, cancellationToken).ConfigureAwait(false);
        Journal.Of(e).Add(")outer async");
    }
}

public sealed class Inner : IEventFilter, IAsyncEventFilter
{
    public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>
    {
        Journal.Of(e).Add("inner(");
        next.Invoke(in e);
        Journal.Of(e).Add(")inner");
    }

    public async ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TEvent>
    {
        Journal.Of(e).Add("inner async(");
        await next.InvokeAsync(e, cancellationToken).ConfigureAwait(false);
        Journal.Of(e).Add(")inner async");
    }
}

/// <summary>Has an asynchronous form only, and is not an async method.</summary>
public sealed class OnlyAsync : IAsyncEventFilter
{
    public ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TEvent>
    {
        Journal.Of(e).Add("only async");
        return next.InvokeAsync(e, cancellationToken);
    }
}
