using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>Publishes one event type and awaits its observers: what a library or a class under test asks for.</summary>
/// <remarks>Safe to call from any thread. Taken from the container, or from <c>dispatcher.ForAsync&lt;TEvent&gt;()</c>.</remarks>
/// <typeparam name="TEvent">The event type.</typeparam>
public interface IAsyncPublisher<TEvent>
{
    /// <summary>Publishes an event to its observers, in order, awaiting each. Allocates nothing in the steady state.</summary>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Passed to the observers; checked before the first and before each asynchronous observer.</param>
    /// <returns>A task to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    ValueTask PublishAsync(TEvent e, CancellationToken cancellationToken = default);
}
