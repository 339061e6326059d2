using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>Publishes events whose type is known only to the caller, or only at run time.</summary>
/// <remarks>
/// The runtime type of the event decides which observers run. A type without observers is published to nobody. Every
/// member is safe to call from any thread. Where the event type is fixed, <see cref="IPublisher{TEvent}"/> or the
/// generated overload on the dispatcher is cheaper.
/// </remarks>
public interface IPublisher
{
    /// <summary>Publishes an event to its observers, in order, on the calling thread. Allocates nothing.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <param name="e">The event.</param>
    /// <exception cref="SynchronousPublishException">The event has an asynchronous observer; none has run.</exception>
    void Publish<TEvent>(in TEvent e);

    /// <summary>Publishes an event to its observers, in order, awaiting each. Allocates nothing in the steady state.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Passed to the observers; checked before the first and before each asynchronous observer.</param>
    /// <returns>A task to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    ValueTask PublishAsync<TEvent>(TEvent e, CancellationToken cancellationToken = default);

    /// <summary>Publishes an event by its runtime type. A struct event is boxed by the caller, otherwise nothing is allocated.</summary>
    /// <param name="e">The event.</param>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is null.</exception>
    /// <exception cref="SynchronousPublishException">The event has an asynchronous observer; none has run.</exception>
    void Publish(object e);

    /// <summary>Publishes an event by its runtime type. A struct event is boxed by the caller.</summary>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Passed to the observers; checked before the first and before each asynchronous observer.</param>
    /// <returns>A task to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    ValueTask PublishAsync(object e, CancellationToken cancellationToken = default);
}
