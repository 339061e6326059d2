using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Testing;

/// <summary>
/// A dispatcher for unit tests: remembers what is published and sent, and answers requests as the test says. Whatever a class takes, an
/// <see cref="IPublisher"/>, an <see cref="ISender"/> or one of the typed ones, comes from here.
/// </summary>
/// <remarks>
/// Events reach nobody, unless a reaction is given. A command without a result is accepted; a request with a result that the test
/// gave no answer for throws <see cref="DispatchAssertionException"/>. As with a dispatcher, the runtime type decides, asynchronous calls report
/// failures through their task, a cancelled token ends them, and the wrong verb is refused. Safe to use from any thread.
/// </remarks>
public sealed partial class FakeDispatcher : IPublisher, ISender
{
    private readonly object _gate = new();
    private readonly List<Reaction> _reactions = [];

    /// <summary>The events, in order.</summary>
    public MessageLog Published { get; } = new("published");

    /// <summary>The requests, in order.</summary>
    public MessageLog Sent { get; } = new("sent");

    /// <summary>Events and requests together, in order.</summary>
    public MessageLog Messages { get; } = new("published or sent");

    /// <summary>What a class under test takes that publishes one event type synchronously.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <returns>A publisher in front of this dispatcher.</returns>
    public IPublisher<TEvent> For<TEvent>() => new TypedPublisher<TEvent>(this);

    /// <summary>What a class under test takes that publishes one event type asynchronously.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <returns>A publisher in front of this dispatcher.</returns>
    public IAsyncPublisher<TEvent> ForAsync<TEvent>() => new TypedPublisher<TEvent>(this);

    /// <summary>From now on, an event of a type, or of a type derived from it, runs an action: to fail, or to change what is tested.</summary>
    /// <typeparam name="TEvent">The event, or a base type.</typeparam>
    /// <param name="reaction">Runs inside the publish, after those given earlier. What it throws reaches the publisher.</param>
    /// <returns>This dispatcher.</returns>
    public FakeDispatcher Reacts<TEvent>(Action<TEvent> reaction)
    {
        ArgumentNullException.ThrowIfNull(reaction);
        return Add(new Reaction(typeof(TEvent), IsAsync: false, (e, _) =>
        {
            reaction((TEvent)e);
            return default;
        }));
    }

    /// <summary>From now on, an event of a type, or of a type derived from it, runs an asynchronous action, as an asynchronous observer would.</summary>
    /// <typeparam name="TEvent">The event, or a base type.</typeparam>
    /// <param name="reaction">Awaited by the publish. A synchronous publish of the event is refused, as with an asynchronous observer.</param>
    /// <returns>This dispatcher.</returns>
    public FakeDispatcher ReactsAsync<TEvent>(Func<TEvent, CancellationToken, ValueTask> reaction)
    {
        ArgumentNullException.ThrowIfNull(reaction);
        return Add(new Reaction(typeof(TEvent), IsAsync: true, (e, token) => reaction((TEvent)e, token)));
    }

    /// <inheritdoc/>
    public void Publish<TEvent>(in TEvent e) => Publish((object)e!);

    /// <inheritdoc/>
    public ValueTask PublishAsync<TEvent>(TEvent e, CancellationToken cancellationToken = default) => PublishAsync((object)e!, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="RequestPublishedException"><paramref name="e"/> is a request.</exception>
    public void Publish(object e)
    {
        RefuseRequest(e);
        List<Reaction> reactions = ReactionsTo(e);
        if (reactions.Exists(static reaction => reaction.IsAsync))
        {
            throw new SynchronousPublishException(e.GetType(), nameof(FakeDispatcher) + "." + nameof(ReactsAsync));
        }

        Record(Published, new RecordedMessage(e, MessageVerb.Publish, IsAsync: false, default));
        foreach (Reaction reaction in reactions)
        {
            reaction.Run(e, default).GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc/>
    public async ValueTask PublishAsync(object e, CancellationToken cancellationToken = default)
    {
        RefuseRequest(e);
        cancellationToken.ThrowIfCancellationRequested();
        Record(Published, new RecordedMessage(e, MessageVerb.Publish, IsAsync: true, cancellationToken));
        foreach (Reaction reaction in ReactionsTo(e))
        {
            await reaction.Run(e, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void RefuseRequest(object e)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (e is IRequest)
        {
            throw new RequestPublishedException(e.GetType());
        }
    }

    private void Record(MessageLog log, RecordedMessage message)
    {
        lock (_gate)
        {
            log.Add(message);
            Messages.Add(message);
        }
    }

    private FakeDispatcher Add(Reaction reaction)
    {
        lock (_gate)
        {
            _reactions.Add(reaction);
        }

        return this;
    }

    private List<Reaction> ReactionsTo(object e)
    {
        lock (_gate)
        {
            return _reactions.FindAll(reaction => reaction.Type.IsInstanceOfType(e));
        }
    }

    private sealed record Reaction(Type Type, bool IsAsync, Func<object, CancellationToken, ValueTask> Run);
}
