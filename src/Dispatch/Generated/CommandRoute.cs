using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the way from a command without a result to its handler. Stateless.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TCommand">The command.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class CommandRoute<TDispatcher, TCommand> : RequestRoute<TDispatcher>
    where TDispatcher : class
{
    /// <summary>Calls the handler.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="request">The command.</param>
    public abstract void Send(TDispatcher dispatcher, in TCommand request);

    /// <summary>Calls the handler.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="request">The command.</param>
    /// <param name="cancellationToken">The token of the send.</param>
    /// <returns>The handler's task.</returns>
    public abstract ValueTask SendAsync(TDispatcher dispatcher, TCommand request, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override object? SendObject(TDispatcher dispatcher, object request)
    {
        Send(dispatcher, (TCommand)request);
        return null;
    }

    /// <inheritdoc/>
    public override ValueTask<object?> SendObjectAsync(TDispatcher dispatcher, object request, CancellationToken cancellationToken)
    {
        ValueTask sent = SendAsync(dispatcher, (TCommand)request, cancellationToken);
        return sent.IsCompletedSuccessfully ? AsyncSend.Finished(sent) : AsyncSend.WithoutResult(sent);
    }

    /// <inheritdoc/>
    public override ValueTask SendCommandAsync(TDispatcher dispatcher, object request, CancellationToken cancellationToken) =>
        SendAsync(dispatcher, (TCommand)request, cancellationToken);
}
