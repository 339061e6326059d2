using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the route of a command whose handler is synchronous.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TCommand">The command.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class SyncCommandRoute<TDispatcher, TCommand> : CommandRoute<TDispatcher, TCommand>
    where TDispatcher : class
{
    /// <inheritdoc/>
    public override ValueTask SendAsync(TDispatcher dispatcher, TCommand request, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            Send(dispatcher, in request);
            return default;
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }
}
