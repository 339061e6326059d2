using System.ComponentModel;
using System.Diagnostics;

namespace Dispatch.Generated;

/// <summary>For generated code: the route of a request whose handler is asynchronous.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class AsyncRequestRoute<TDispatcher, TRequest, TResult> : RequestRoute<TDispatcher, TRequest, TResult>
    where TDispatcher : class
{
    /// <summary>Full type name and method of the handler, for messages.</summary>
    protected abstract string Handler { get; }

    /// <inheritdoc/>
    public override TResult Send(TDispatcher dispatcher, in TRequest request) => throw new SynchronousSendException(typeof(TRequest), Handler);
}
