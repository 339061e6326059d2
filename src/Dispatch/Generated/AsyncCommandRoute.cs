using System.ComponentModel;
using System.Diagnostics;

namespace Dispatch.Generated;

/// <summary>For generated code: the route of a command whose handler is asynchronous.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TCommand">The command.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class AsyncCommandRoute<TDispatcher, TCommand> : CommandRoute<TDispatcher, TCommand>
    where TDispatcher : class
{
    /// <summary>Full type name and method of the handler, for messages.</summary>
    protected abstract string Handler { get; }

    /// <inheritdoc/>
    public override void Send(TDispatcher dispatcher, in TCommand request) => throw new SynchronousSendException(typeof(TCommand), Handler);
}
