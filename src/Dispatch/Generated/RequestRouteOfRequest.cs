using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the way from a request to its handler. Stateless, one instance per request.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class RequestRoute<TDispatcher, TRequest, TResult> : ResultRoute<TDispatcher, TResult>
    where TDispatcher : class
{
    /// <summary>Calls the handler.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="request">The request.</param>
    /// <returns>The result.</returns>
    public abstract TResult Send(TDispatcher dispatcher, in TRequest request);

    /// <summary>Calls the handler.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The token of the send.</param>
    /// <returns>The handler's task.</returns>
    public abstract ValueTask<TResult> SendAsync(TDispatcher dispatcher, TRequest request, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override TResult SendRequest(TDispatcher dispatcher, object request) => Send(dispatcher, (TRequest)request);

    /// <inheritdoc/>
    public override ValueTask<TResult> SendRequestAsync(TDispatcher dispatcher, object request, CancellationToken cancellationToken) =>
        SendAsync(dispatcher, (TRequest)request, cancellationToken);
}
