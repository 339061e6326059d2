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

    /// <inheritdoc/>
    public override void PublishObject(TDispatcher dispatcher, object e) => Publish(dispatcher, (TEvent)e);

    /// <inheritdoc/>
    public override ValueTask PublishObjectAsync(TDispatcher dispatcher, object e, CancellationToken cancellationToken) =>
        PublishAsync(dispatcher, (TEvent)e, cancellationToken);
}
