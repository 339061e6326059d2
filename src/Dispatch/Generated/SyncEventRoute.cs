using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the route of an event whose observers are all synchronous.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class SyncEventRoute<TDispatcher, TEvent> : EventRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    /// <summary>Calls the observers under a policy that has to tell cancellation from failure.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    protected virtual void Publish(TDispatcher dispatcher, in TEvent e, CancellationToken cancellationToken) => Publish(dispatcher, in e);

    /// <inheritdoc/>
    public override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            Publish(dispatcher, in e, cancellationToken);
            return default;
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }
}
