using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the way from an event to the calls of its observers. Stateless, one instance per event.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class EventRoute<TDispatcher, TEvent> : EventRoute<TDispatcher>
    where TDispatcher : class
{
    private PublishPath? _origin;

    /// <summary>The path of an outermost publish.</summary>
    internal PublishPath Origin => _origin ??= new PublishPath(typeof(TEvent));

    /// <summary>Calls the observers.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    public abstract void Publish(TDispatcher dispatcher, in TEvent e);

    /// <summary>Calls the observers, awaiting each.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish.</returns>
    public abstract ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken);

    /// <summary>Calls the observers from inside another one.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cause">What the observer was given.</param>
    public virtual void PublishCaused(TDispatcher dispatcher, in TEvent e, in PublishContext cause) => Publish(dispatcher, in e);

    /// <summary>Calls the observers from inside another one, awaiting each.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cause">What the observer was given.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish.</returns>
    public virtual ValueTask PublishCausedAsync(TDispatcher dispatcher, TEvent e, in PublishContext cause, CancellationToken cancellationToken) =>
        PublishAsync(dispatcher, e, cancellationToken);

    /// <summary>The context of an outermost publish.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <returns>The context.</returns>
    public PublishContext Begin(IPublisher dispatcher) => new(dispatcher, Origin);

    /// <inheritdoc/>
    public override void PublishObject(TDispatcher dispatcher, object e) => Publish(dispatcher, (TEvent)e);

    /// <inheritdoc/>
    public override ValueTask PublishObjectAsync(TDispatcher dispatcher, object e, CancellationToken cancellationToken) =>
        PublishAsync(dispatcher, (TEvent)e, cancellationToken);

    /// <inheritdoc/>
    public override void PublishObject(TDispatcher dispatcher, object e, in PublishContext cause) => PublishCaused(dispatcher, (TEvent)e, in cause);

    /// <inheritdoc/>
    public override ValueTask PublishObjectAsync(TDispatcher dispatcher, object e, in PublishContext cause, CancellationToken cancellationToken) =>
        PublishCausedAsync(dispatcher, (TEvent)e, in cause, cancellationToken);
}
