using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>Sends one kind of request: what a class that needs no more of the dispatcher asks for, and easy to fake.</summary>
/// <remarks>Safe to call from any thread. Taken from the container, or from <c>dispatcher.SenderFor&lt;TRequest, TResult&gt;()</c>.</remarks>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <typeparam name="TResult">Its result.</typeparam>
public interface ISender<TRequest, TResult>
    where TRequest : IRequest<TResult>
{
    /// <summary>Asks on the calling thread. Allocates nothing.</summary>
    /// <param name="request">The request.</param>
    /// <returns>What the handler returned.</returns>
    /// <exception cref="NoHandlerException">Nobody handles it.</exception>
    /// <exception cref="SynchronousSendException">Its handler is asynchronous; it has not run.</exception>
    TResult Send(in TRequest request);

    /// <summary>Asks. Allocates nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Passed to the handler, or checked before one that takes none.</param>
    /// <returns>The handler's task, to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    ValueTask<TResult> SendAsync(TRequest request, CancellationToken cancellationToken = default);
}
