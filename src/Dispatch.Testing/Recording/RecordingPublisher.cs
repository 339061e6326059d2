using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Testing;

/// <summary>A publisher that remembers what is published. Alone it reaches nobody; around another one it passes everything on.</summary>
/// <remarks>
/// Behaves like a dispatcher: <c>PublishAsync</c> reports failures through its task, a cancelled token ends the publish, requests
/// are refused. Safe to use from any thread. Each publish allocates its record.
/// </remarks>
/// <param name="inner">What gets the events after they are recorded; null: nobody.</param>
public sealed class RecordingPublisher(IPublisher? inner = null) : IPublisher
{
    /// <summary>What was published, in order.</summary>
    public MessageLog Published { get; } = new("published");

    /// <summary>What a class under test takes that publishes one event type synchronously.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <returns>A publisher that records here.</returns>
    public IPublisher<TEvent> For<TEvent>() => new TypedPublisher<TEvent>(this);

    /// <summary>What a class under test takes that publishes one event type asynchronously.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <returns>A publisher that records here.</returns>
    public IAsyncPublisher<TEvent> ForAsync<TEvent>() => new TypedPublisher<TEvent>(this);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is null.</exception>
    /// <exception cref="RequestPublishedException"><paramref name="e"/> is a request.</exception>
    public void Publish<TEvent>(in TEvent e)
    {
        Record(e, isAsync: false, default);
        inner?.Publish(in e);
    }

    /// <inheritdoc/>
    public ValueTask PublishAsync<TEvent>(TEvent e, CancellationToken cancellationToken = default) => Refusal(e) is { } refusal
        ? ValueTask.FromException(refusal)
        : cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled(cancellationToken)
        : RecordAndPublishAsync(e, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is null.</exception>
    /// <exception cref="RequestPublishedException"><paramref name="e"/> is a request.</exception>
    public void Publish(object e)
    {
        Record(e, isAsync: false, default);
        inner?.Publish(e);
    }

    /// <inheritdoc/>
    public ValueTask PublishAsync(object e, CancellationToken cancellationToken = default)
    {
        if (Refusal(e) is { } refusal)
        {
            return ValueTask.FromException(refusal);
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        Record(e, isAsync: true, cancellationToken);
        return inner?.PublishAsync(e, cancellationToken) ?? default;
    }

    private static Exception? Refusal(object? e) => e switch
    {
        null => new ArgumentNullException(nameof(e)),
        IRequest => new RequestPublishedException(e.GetType()),
        _ => null,
    };

    private ValueTask RecordAndPublishAsync<TEvent>(TEvent e, CancellationToken cancellationToken)
    {
        Record(e, isAsync: true, cancellationToken);
        return inner?.PublishAsync(e, cancellationToken) ?? default;
    }

    private void Record(object? e, bool isAsync, CancellationToken cancellationToken)
    {
        if (Refusal(e) is { } refusal)
        {
            throw refusal;
        }

        Published.Add(new RecordedMessage(e!, MessageVerb.Publish, isAsync, cancellationToken));
    }
}
