using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Requests.Tests.Filtering;

/// <summary>Writes its name before and after the rest; in both forms, for any request.</summary>
public readonly struct Around : IRequestFilter, IAsyncRequestFilter
{
    public TResult Invoke<TRequest, TResult, TNext>(in TRequest request, ref TNext next)
        where TNext : struct, INext<TRequest, TResult>
    {
        List<string> journal = ((IJournaled)request!).Journal;
        journal.Add("around(");
        TResult result = next.Invoke(in request);
        journal.Add(")around");
        return result;
    }

    public async ValueTask<TResult> InvokeAsync<TRequest, TResult, TNext>(TRequest request, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TRequest, TResult>
    {
        List<string> journal = ((IJournaled)request!).Journal;
        journal.Add("around async(");
        TResult result = await next.InvokeAsync(request, cancellationToken);
        journal.Add(")around async");
        return result;
    }
}

/// <summary>For one request: hands on another request, and gives back another result.</summary>
public sealed class Doubling : IRequestFilter<Sum, int>
{
    public int Invoke<TNext>(in Sum request, ref TNext next)
        where TNext : struct, INext<Sum, int>
    {
        Sum doubled = request with { Left = request.Left * 2, Right = request.Right * 2 };
        return next.Invoke(in doubled) + 1;
    }
}

/// <summary>On the handler: the innermost.</summary>
public readonly struct Inside : IRequestFilter<Sum, int>
{
    public int Invoke<TNext>(in Sum request, ref TNext next)
        where TNext : struct, INext<Sum, int>
    {
        request.Journal.Add("inside");
        return next.Invoke(in request);
    }
}

/// <summary>Only asynchronous: makes what it surrounds asynchronous.</summary>
public sealed class Slowing : IAsyncRequestFilter<Quick, int>
{
    public async ValueTask<int> InvokeAsync<TNext>(Quick request, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<Quick, int>
    {
        await Task.Yield();
        request.Journal.Add("slow");
        return await next.InvokeAsync(request, cancellationToken) + 10;
    }
}

/// <summary>A command without a result is filtered like an event.</summary>
public struct AroundCommand : IEventFilter, IAsyncEventFilter
{
    private int _count;

    public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>
    {
        ((IJournaled)e!).Journal.Add($"command {++_count}(");
        next.Invoke(in e);
    }

    public ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TEvent>
    {
        ((IJournaled)e!).Journal.Add($"command async {++_count}(");
        return next.InvokeAsync(e, cancellationToken);
    }
}

/// <summary>For a base class: also around what is derived from it.</summary>
public sealed class OfBase : IRequestFilter<Lookup, string>
{
    public string Invoke<TNext>(in Lookup request, ref TNext next)
        where TNext : struct, INext<Lookup, string>
    {
        request.Journal.Add("of base");
        return next.Invoke(in request) + "!";
    }
}

/// <summary>Does not call the rest.</summary>
public sealed class Cache : IRequestFilter<Cached, int>
{
    public int Invoke<TNext>(in Cached request, ref TNext next)
        where TNext : struct, INext<Cached, int> => request.Id > 100 ? next.Invoke(in request) : request.Id * 3;
}

/// <summary>Turns a failure into a result.</summary>
public sealed class Catching : IRequestFilter<Cached, int>
{
    public int Invoke<TNext>(in Cached request, ref TNext next)
        where TNext : struct, INext<Cached, int>
    {
        try
        {
            return next.Invoke(in request);
        }
        catch (InvalidOperationException)
        {
            return -1;
        }
    }
}

public sealed class OnlySynchronous : IRequestFilter
{
    public TResult Invoke<TRequest, TResult, TNext>(in TRequest request, ref TNext next)
        where TNext : struct, INext<TRequest, TResult> => next.Invoke(in request);
}
