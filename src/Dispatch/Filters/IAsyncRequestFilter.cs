using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>An asynchronous filter for requests of any type that have a result.</summary>
/// <remarks>As <see cref="IAsyncEventFilter"/>, which also serves commands without a result.</remarks>
public interface IAsyncRequestFilter
{
    /// <summary>Runs around the rest: await <c>next.InvokeAsync(request, cancellationToken)</c>, or return another result.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <typeparam name="TNext">The rest.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="next">The rest.</param>
    /// <param name="cancellationToken">The token of the send.</param>
    /// <returns>What the sender gets.</returns>
    ValueTask<TResult> InvokeAsync<TRequest, TResult, TNext>(TRequest request, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TRequest, TResult>;
}
