using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the way from a request of some type to its handler.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestRoute<TDispatcher>
    where TDispatcher : class
{
    private protected RequestRoute()
    {
    }

    /// <summary>Sends a request that is known to fit this route.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="request">The request.</param>
    /// <returns>The result, or null if there is none.</returns>
    public abstract object? SendObject(TDispatcher dispatcher, object request);

    /// <summary>Sends a request that is known to fit this route.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The token of the send.</param>
    /// <returns>The result, or null if there is none.</returns>
    public abstract ValueTask<object?> SendObjectAsync(TDispatcher dispatcher, object request, CancellationToken cancellationToken);

    /// <summary>Sends a command without a result that is known to fit this route.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="request">The command.</param>
    /// <param name="cancellationToken">The token of the send.</param>
    /// <returns>The handler's task.</returns>
    public virtual ValueTask SendCommandAsync(TDispatcher dispatcher, object request, CancellationToken cancellationToken) =>
        ValueTask.FromException(new NoHandlerException(request.GetType()));
}
