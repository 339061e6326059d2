using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Generated;

namespace Dispatch;

/// <summary>
/// What an observer may ask for after the event: where its publish comes from, and the way to publish on so that the next
/// observers know it too. Free for observers that do not ask.
/// </summary>
/// <remarks>
/// Only a publish through the context is linked to it; one through the dispatcher starts a path of its own. A few words that
/// are copied freely; safe to use from any thread.
/// </remarks>
public readonly struct PublishContext
{
    private readonly IPublisher? _publisher;
    private readonly PublishPath? _path;
    private readonly PublishQueue? _queue;
    private readonly int _turn;

    /// <summary>A context as an observer is given one: made by dispatchers, and by unit tests of observers.</summary>
    /// <param name="publisher">Where the observer publishes to.</param>
    /// <param name="path">The events that led to the observer, its own the last.</param>
    public PublishContext(IPublisher publisher, PublishPath path)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(path);
        _publisher = publisher;
        _path = path;
    }

    internal PublishContext(IPublisher publisher, PublishPath path, PublishQueue queue)
    {
        _publisher = publisher;
        _path = path;
        _queue = queue;
        _turn = queue.Turn;
    }

    /// <summary>The events that led here, from the outermost publish to the one that is being observed.</summary>
    /// <exception cref="InvalidOperationException">The context is the default value.</exception>
    public PublishPath Path => _path ?? throw Unset();

    /// <summary>How many publishes are around this one: 0 for an outermost publish.</summary>
    /// <exception cref="InvalidOperationException">The context is the default value.</exception>
    public int Depth => Path.Depth;

    /// <summary>The event in whose observer this publish was made; null for an outermost publish.</summary>
    /// <exception cref="InvalidOperationException">The context is the default value.</exception>
    public Type? Cause => Path.Cause?.EventType;

    /// <summary>Publishes an event because of this one. Otherwise as <see cref="IPublisher.Publish{TEvent}(in TEvent)"/>.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <param name="e">The event.</param>
    /// <exception cref="SynchronousPublishException">The event has an asynchronous observer; none has run.</exception>
    /// <exception cref="InvalidOperationException">The context is the default value.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Publish<TEvent>(in TEvent e)
    {
        if (RouteOf(in e) is { } route)
        {
            route.Publish(_publisher!, in e, in this);
        }
        else
        {
            Find(in e);
        }
    }

    /// <summary>Publishes an event because of this one. Otherwise as <see cref="IPublisher.PublishAsync{TEvent}(TEvent, CancellationToken)"/>.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Passed to the observers; checked before the first and before each asynchronous observer.</param>
    /// <returns>A task to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueTask PublishAsync<TEvent>(TEvent e, CancellationToken cancellationToken = default) => RouteOf(in e) is { } route
        ? route.PublishAsync(_publisher!, e, in this, cancellationToken)
        : FindAsync(e, cancellationToken);

    /// <summary>The path as text, such as <c>Placed → Paid</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => _path?.ToString() ?? "";

    /// <summary>Where a breadth-first dispatcher keeps what is published next.</summary>
    internal PublishQueue? Queue => _queue;

    /// <summary>The turn of the queue that this context belongs to.</summary>
    internal int Turn => _turn;

    internal PublishContext Then(Type eventType) => new(_publisher!, Path.Then(eventType));

    /// <summary>The remembered route, if it is that of this dispatcher and the event is of its static type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CausedRoute<TEvent>? RouteOf<TEvent>(in TEvent e)
    {
        CausedRoute<TEvent>? first = CausedRoute<TEvent>.First;
        return first is not null && _publisher is not null && TypePointer.Of(_publisher) == first.Publisher
            && (typeof(TEvent).IsValueType || EventType.IsExactly<TEvent>(e)) ? first : null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Find<TEvent>(in TEvent e)
    {
        if (_publisher is ICausedPublisher linked)
        {
            CausedRoute<TEvent>.First ??= linked.RouteOf<TEvent>();
            linked.Publish(in e, in this);
        }
        else
        {
            (_publisher ?? throw Unset()).Publish(in e);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ValueTask FindAsync<TEvent>(TEvent e, CancellationToken cancellationToken)
    {
        if (_publisher is ICausedPublisher linked)
        {
            CausedRoute<TEvent>.First ??= linked.RouteOf<TEvent>();
            return linked.PublishAsync(e, this, cancellationToken);
        }

        return _publisher is null ? ValueTask.FromException(Unset()) : _publisher.PublishAsync(e, cancellationToken);
    }

    private static InvalidOperationException Unset() => new("A default PublishContext belongs to no publish; use the one that the observer was given.");
}
