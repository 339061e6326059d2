using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the way from a request with a result of some type to its handler.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class ResultRoute<TDispatcher, TResult> : RequestRoute<TDispatcher>
    where TDispatcher : class
{
    private protected ResultRoute()
    {
    }

    /// <summary>Calls the handler with a request that is known to fit this route.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="request">The request.</param>
    /// <returns>The result.</returns>
    public abstract TResult SendRequest(TDispatcher dispatcher, object request);

    /// <summary>Calls the handler with a request that is known to fit this route.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The token of the send.</param>
    /// <returns>The handler's task.</returns>
    public abstract ValueTask<TResult> SendRequestAsync(TDispatcher dispatcher, object request, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override object? SendObject(TDispatcher dispatcher, object request) => SendRequest(dispatcher, request);

    /// <inheritdoc/>
    public override ValueTask<object?> SendObjectAsync(TDispatcher dispatcher, object request, CancellationToken cancellationToken) =>
        AsyncSend.Boxed(SendRequestAsync(dispatcher, request, cancellationToken));
}
