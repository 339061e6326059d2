using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>What an asynchronous request filter surrounds: the filters further in, then the handler.</summary>
/// <remarks>Stateless: a filter may invoke it never, once or several times, with another request and with another token.</remarks>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResult">Its result.</typeparam>
public interface IAsyncNext<TRequest, TResult>
{
    /// <summary>Runs the rest.</summary>
    /// <param name="request">The request that the rest sees.</param>
    /// <param name="cancellationToken">The token that the rest sees.</param>
    /// <returns>A task to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    ValueTask<TResult> InvokeAsync(TRequest request, CancellationToken cancellationToken);
}
