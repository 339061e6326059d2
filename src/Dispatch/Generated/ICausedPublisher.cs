using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: a dispatcher that has observers with a <see cref="PublishContext"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICausedPublisher
{
    /// <summary>Publishes an event from inside an observer.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <param name="e">The event.</param>
    /// <param name="cause">What the observer was given.</param>
    void Publish<TEvent>(in TEvent e, in PublishContext cause);

    /// <summary>Publishes an event from inside an observer.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <param name="e">The event.</param>
    /// <param name="cause">What the observer was given.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish.</returns>
    ValueTask PublishAsync<TEvent>(TEvent e, PublishContext cause, CancellationToken cancellationToken);

    /// <summary>The route of an event that is of its static type.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <returns>The route; null for a dispatcher that can be unloaded.</returns>
    CausedRoute<TEvent>? RouteOf<TEvent>();
}
