using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>Publishes events under a key: to everybody who observes the event, and to the subscriptions to that key.</summary>
/// <remarks>Safe to call from any thread. Taken from the container, or the dispatcher itself.</remarks>
public interface IKeyedPublisher
{
    /// <summary>Publishes an event under a key, in order, on the calling thread. Allocates nothing in the steady state.</summary>
    /// <typeparam name="TKey">The type of the key, compared by its default equality.</typeparam>
    /// <typeparam name="TEvent">The event type; the runtime type decides.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="e">The event.</param>
    /// <exception cref="SynchronousPublishException">The event has an asynchronous observer; none has run.</exception>
    void Publish<TKey, TEvent>(TKey key, in TEvent e)
        where TKey : notnull;

    /// <summary>Publishes an event under a key, in order, awaiting each. Allocates nothing in the steady state.</summary>
    /// <typeparam name="TKey">The type of the key, compared by its default equality.</typeparam>
    /// <typeparam name="TEvent">The event type; the runtime type decides.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Passed to the observers; checked before the first and before each asynchronous observer.</param>
    /// <returns>A task to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    ValueTask PublishAsync<TKey, TEvent>(TKey key, TEvent e, CancellationToken cancellationToken)
        where TKey : notnull;
}
