using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Testing;

/// <summary>A publisher of one event type in front of any other. Can be registered in a container as an open generic.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <param name="publisher">What gets the events.</param>
public sealed class TypedPublisher<TEvent>(IPublisher publisher) : IPublisher<TEvent>, IAsyncPublisher<TEvent>
{
    /// <inheritdoc/>
    public void Publish(in TEvent e) => publisher.Publish(in e);

    /// <inheritdoc/>
    public ValueTask PublishAsync(TEvent e, CancellationToken cancellationToken = default) => publisher.PublishAsync(e, cancellationToken);
}
