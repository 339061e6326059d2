using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>An asynchronous filter for one request type.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <typeparam name="TResult">The type of its result.</typeparam>
public interface IAsyncRequestFilter<TRequest, TResult>
{
    /// <summary>Runs around the rest: await <c>next.InvokeAsync(request, cancellationToken)</c>, or return another result.</summary>
    /// <typeparam name="TNext">The rest.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="next">The rest.</param>
    /// <param name="cancellationToken">The token of the send.</param>
    /// <returns>What the sender gets.</returns>
    ValueTask<TResult> InvokeAsync<TNext>(TRequest request, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TRequest, TResult>;
}
