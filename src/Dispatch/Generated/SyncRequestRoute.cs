using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the route of a request whose handler is synchronous.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class SyncRequestRoute<TDispatcher, TRequest, TResult> : RequestRoute<TDispatcher, TRequest, TResult>
    where TDispatcher : class
{
    /// <inheritdoc/>
    public override ValueTask<TResult> SendAsync(TDispatcher dispatcher, TRequest request, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new ValueTask<TResult>(Send(dispatcher, in request));
        }
        catch (Exception exception)
        {
            return AsyncSend.Failed<TResult>(exception);
        }
    }
}
