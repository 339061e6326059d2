using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Allocation.Tests.Requests;

public readonly struct EmptyRequestFilter : IRequestFilter, IAsyncRequestFilter
{
    public TResult Invoke<TRequest, TResult, TNext>(in TRequest request, ref TNext next)
        where TNext : struct, INext<TRequest, TResult> => next.Invoke(in request);

    public ValueTask<TResult> InvokeAsync<TRequest, TResult, TNext>(TRequest request, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TRequest, TResult> => next.InvokeAsync(request, cancellationToken);
}

public sealed class EmptyRequestFilterClass : IRequestFilter, IAsyncRequestFilter
{
    public TResult Invoke<TRequest, TResult, TNext>(in TRequest request, ref TNext next)
        where TNext : struct, INext<TRequest, TResult> => next.Invoke(in request);

    public ValueTask<TResult> InvokeAsync<TRequest, TResult, TNext>(TRequest request, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TRequest, TResult> => next.InvokeAsync(request, cancellationToken);
}
