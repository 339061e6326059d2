using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the way from an event of some type to the calls of its observers.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EventRoute<TDispatcher>
    where TDispatcher : class
{
    private protected EventRoute()
    {
    }

    /// <summary>Publishes an event that is known to fit this route.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    public abstract void PublishObject(TDispatcher dispatcher, object e);

    /// <summary>Publishes an event that is known to fit this route.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish.</returns>
    public abstract ValueTask PublishObjectAsync(TDispatcher dispatcher, object e, CancellationToken cancellationToken);

    /// <summary>Publishes an event that is known to fit this route, from inside an observer.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cause">What the observer was given.</param>
    public virtual void PublishObject(TDispatcher dispatcher, object e, in PublishContext cause) => PublishObject(dispatcher, e);

    /// <summary>Publishes an event that is known to fit this route, from inside an observer.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cause">What the observer was given.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish.</returns>
    public virtual ValueTask PublishObjectAsync(TDispatcher dispatcher, object e, in PublishContext cause, CancellationToken cancellationToken) =>
        PublishObjectAsync(dispatcher, e, cancellationToken);

    /// <summary>Publishes an event that is known to fit this route, with the subscriptions of a key.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="topic">The key's subscriptions.</param>
    /// <param name="e">The event.</param>
    public virtual void PublishObjectTo(TDispatcher dispatcher, SubscriptionTable topic, object e) => PublishObject(dispatcher, e);

    /// <summary>Publishes an event that is known to fit this route, with the subscriptions of a key.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="topic">The key's subscriptions.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish.</returns>
    public virtual ValueTask PublishObjectToAsync(TDispatcher dispatcher, SubscriptionTable topic, object e, CancellationToken cancellationToken) =>
        PublishObjectAsync(dispatcher, e, cancellationToken);
}
