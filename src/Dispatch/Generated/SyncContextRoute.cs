using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the route of an event with synchronous observers, of which one takes a <see cref="PublishContext"/>.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class SyncContextRoute<TDispatcher, TEvent> : SyncEventRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    /// <inheritdoc/>
    protected internal sealed override bool TakesContext => true;

    /// <summary>Calls the observers.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="context">What those that ask for it are given.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    protected abstract void Run(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public sealed override void Publish(TDispatcher dispatcher, in TEvent e) => Run(dispatcher, in e, Begin((IPublisher)dispatcher), default);

    /// <inheritdoc/>
    protected sealed override void Publish(TDispatcher dispatcher, in TEvent e, CancellationToken cancellationToken) =>
        Run(dispatcher, in e, Begin((IPublisher)dispatcher), cancellationToken);

    /// <inheritdoc/>
    public sealed override void PublishCaused(TDispatcher dispatcher, in TEvent e, in PublishContext cause) =>
        Run(dispatcher, in e, cause.Then(typeof(TEvent)), default);

    /// <inheritdoc/>
    public sealed override ValueTask PublishCausedAsync(TDispatcher dispatcher, TEvent e, in PublishContext cause, CancellationToken cancellationToken)
    {
        try
        {
            return PublishNowAsync(dispatcher, in e, cause.Then(typeof(TEvent)), cancellationToken);
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }

    private protected sealed override void PublishWith(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken) =>
        Run(dispatcher, in e, in context, cancellationToken);
}
