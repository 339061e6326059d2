namespace Dispatch;

/// <summary>Publishes one event type synchronously: what a library or a class under test asks for.</summary>
/// <remarks>Safe to call from any thread. Taken from the container, or from <c>dispatcher.For&lt;TEvent&gt;()</c>.</remarks>
/// <typeparam name="TEvent">The event type.</typeparam>
public interface IPublisher<TEvent>
{
    /// <summary>Publishes an event to its observers, in order, on the calling thread. Allocates nothing.</summary>
    /// <param name="e">The event.</param>
    /// <exception cref="SynchronousPublishException">The event has an asynchronous observer; none has run.</exception>
    void Publish(in TEvent e);
}
