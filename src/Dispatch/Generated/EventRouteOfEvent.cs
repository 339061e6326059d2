using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the way from an event to the calls of its observers. Stateless, one instance per event.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class EventRoute<TDispatcher, TEvent> : EventRoute<TDispatcher>
    where TDispatcher : class
{
    private PublishPath? _origin;
    private CausedRoute<TEvent>? _caused;

    /// <summary>The route for contexts; null if the dispatcher can be unloaded, because it would be kept.</summary>
    public CausedRoute<TEvent>? Caused => _caused ??= typeof(TDispatcher).IsCollectible ? null : new CausedRoute<TDispatcher, TEvent>(this);

    /// <summary>The path of an outermost publish.</summary>
    internal PublishPath Origin => _origin ??= new PublishPath(typeof(TEvent));

    /// <summary>The number of steps that subscriptions can run between.</summary>
    protected internal virtual int StepCount => 0;

    /// <summary>What happens when an observer fails.</summary>
    protected internal virtual ErrorPolicy Policy => ErrorPolicy.Stop;

    /// <summary>Whether an observer takes a context.</summary>
    protected internal virtual bool TakesContext => false;

    /// <summary>Whether the observers, and the subscriptions among them, run at the same time.</summary>
    protected internal virtual bool IsParallel => false;

    /// <summary>Calls the observers of one step of a synchronous event.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="step">Which, from 0.</param>
    /// <param name="e">The event.</param>
    /// <param name="context">What those that ask for it are given.</param>
    protected internal virtual void Observe(TDispatcher dispatcher, int step, in TEvent e, in PublishContext context) => throw new NotSupportedException();

    /// <summary>The order of a step's observers, as they declare it.</summary>
    /// <param name="step">Which, from 0.</param>
    /// <returns>The order.</returns>
    protected internal virtual int OrderOf(int step) => 0;

    /// <summary>The name of an observer, for messages.</summary>
    /// <param name="step">Which, from 0.</param>
    /// <returns>Full type name and method.</returns>
    public virtual string NameOf(int step) => typeof(TEvent).ToString();

    /// <summary>The handler that isolated failures go to.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <returns>The handler; null unless the policy is <see cref="ErrorPolicy.Isolate"/>.</returns>
    protected internal virtual IDispatchErrorHandler? ErrorHandlerOf(TDispatcher dispatcher) => null;

    /// <summary>Calls the observers.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    public abstract void Publish(TDispatcher dispatcher, in TEvent e);

    /// <summary>Calls the observers, awaiting each.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish.</returns>
    public abstract ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken);

    /// <summary>Calls the observers from inside another one.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cause">What the observer was given.</param>
    public virtual void PublishCaused(TDispatcher dispatcher, in TEvent e, in PublishContext cause) => Publish(dispatcher, in e);

    /// <summary>Calls the observers from inside another one, awaiting each.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cause">What the observer was given.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish.</returns>
    public virtual ValueTask PublishCausedAsync(TDispatcher dispatcher, TEvent e, in PublishContext cause, CancellationToken cancellationToken) =>
        PublishAsync(dispatcher, e, cancellationToken);

    /// <summary>The context of an outermost publish.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <returns>The context.</returns>
    public PublishContext Begin(IPublisher dispatcher) => new(dispatcher, Origin);

    /// <summary>Creates the observers unless they are there.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <returns>Whether they alone are to be called; false: the snapshot of subscriptions decides.</returns>
    protected internal virtual bool Prepare(TDispatcher dispatcher) => false;

    /// <summary>Whether publishes of the event inside one another may be counted.</summary>
    protected internal virtual bool IsGuarded => false;

    /// <summary>Counts a publish of the event, where the event is on a cycle.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="enters">Whether it begins; otherwise its synchronous part ends.</param>
    /// <param name="context">What the observers that ask are given.</param>
    protected internal virtual void Guard(TDispatcher dispatcher, bool enters, in PublishContext context)
    {
    }

    /// <summary>Calls what a snapshot says, inside the filters of the event.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="subscribed">The snapshot.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <param name="context">What the observers that ask are given.</param>
    protected internal virtual void Deliver(
        TDispatcher dispatcher, in TEvent e, SubscribedRoute<TDispatcher, TEvent> subscribed, CancellationToken cancellationToken, in PublishContext context)
    {
        if (!IsGuarded)
        {
            subscribed.Run(dispatcher, in e, cancellationToken, in context);
            return;
        }

        Guard(dispatcher, enters: true, in context);
        try
        {
            subscribed.Run(dispatcher, in e, cancellationToken, in context);
        }
        finally
        {
            Guard(dispatcher, enters: false, in context);
        }
    }

    /// <summary>Calls what a snapshot says, inside the filters of the event, awaiting each.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="subscribed">The snapshot.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <param name="context">What the observers that ask are given.</param>
    /// <returns>The publish.</returns>
    protected internal virtual ValueTask DeliverAsync(
        TDispatcher dispatcher, in TEvent e, SubscribedRoute<TDispatcher, TEvent> subscribed, CancellationToken cancellationToken, in PublishContext context)
    {
        if (!IsGuarded)
        {
            return subscribed.RunAsync(dispatcher, in e, cancellationToken, in context);
        }

        Guard(dispatcher, enters: true, in context);
        try
        {
            return subscribed.RunAsync(dispatcher, in e, cancellationToken, in context);
        }
        finally
        {
            Guard(dispatcher, enters: false, in context);
        }
    }

    /// <summary>Publishes with the subscriptions that there are now, inside the filters of the event.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <param name="context">What the observers that ask are given; the default if none does.</param>
    public void PublishSubscribed(TDispatcher dispatcher, in TEvent e, CancellationToken cancellationToken, in PublishContext context = default)
    {
        SubscribedRoute<TDispatcher, TEvent> subscribed = Subscribed(dispatcher, in e, topic: null);
        subscribed.ThrowIfAsynchronous();
        Deliver(dispatcher, in e, subscribed, cancellationToken, in context);
    }

    /// <summary>Publishes with the subscriptions that there are now, inside the filters of the event, awaiting each.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <param name="context">What the observers that ask are given; the default if none does.</param>
    /// <returns>The publish.</returns>
    public ValueTask PublishSubscribedAsync(TDispatcher dispatcher, in TEvent e, CancellationToken cancellationToken, in PublishContext context = default) =>
        DeliverAsync(dispatcher, in e, Subscribed(dispatcher, in e, topic: null), cancellationToken, in context);

    /// <summary>Publishes with the subscriptions of a key.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="topic">The key's subscriptions.</param>
    /// <param name="e">The event.</param>
    public virtual void PublishTo(TDispatcher dispatcher, SubscriptionTable topic, in TEvent e)
    {
        Prepare(dispatcher);
        SubscribedRoute<TDispatcher, TEvent> subscribed = Subscribed(dispatcher, in e, topic);
        subscribed.ThrowIfAsynchronous();
        Deliver(dispatcher, in e, subscribed, default, ContextOf(dispatcher));
    }

    /// <summary>Publishes with the subscriptions of a key, awaiting each.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="topic">The key's subscriptions.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish.</returns>
    public virtual ValueTask PublishToAsync(TDispatcher dispatcher, SubscriptionTable topic, TEvent e, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            Prepare(dispatcher);
            return DeliverAsync(dispatcher, in e, Subscribed(dispatcher, in e, topic), cancellationToken, ContextOf(dispatcher));
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }

    /// <summary>The policy for an event of this route that is of some runtime type.</summary>
    internal virtual ErrorPolicy PolicyFor(Type runtimeType) => Policy;

    internal SubscribedRoute<TDispatcher, TEvent> Subscribed(TDispatcher dispatcher, in TEvent e, SubscriptionTable? topic) =>
        Unsafe.As<ISubscriptionOwner>(dispatcher).Subscriptions.Find(this, RuntimeTypeOf(in e), topic);

    private protected PublishContext ContextOf(TDispatcher dispatcher) => TakesContext ? Begin((IPublisher)dispatcher) : default;

    private static Type RuntimeTypeOf(in TEvent e) => typeof(TEvent).IsValueType || e is null ? typeof(TEvent) : e.GetType();

    /// <inheritdoc/>
    public override void PublishObject(TDispatcher dispatcher, object e) => Publish(dispatcher, in Fitting(ref e));

    /// <inheritdoc/>
    public override ValueTask PublishObjectAsync(TDispatcher dispatcher, object e, CancellationToken cancellationToken) =>
        PublishAsync(dispatcher, Fitting(ref e), cancellationToken);

    /// <inheritdoc/>
    public override void PublishObject(TDispatcher dispatcher, object e, in PublishContext cause) => PublishCaused(dispatcher, in Fitting(ref e), in cause);

    /// <inheritdoc/>
    public override ValueTask PublishObjectAsync(TDispatcher dispatcher, object e, in PublishContext cause, CancellationToken cancellationToken) =>
        PublishCausedAsync(dispatcher, Fitting(ref e), in cause, cancellationToken);

    /// <inheritdoc/>
    public override void PublishObjectTo(TDispatcher dispatcher, SubscriptionTable topic, object e) => PublishTo(dispatcher, topic, in Fitting(ref e));

    /// <inheritdoc/>
    public override ValueTask PublishObjectToAsync(TDispatcher dispatcher, SubscriptionTable topic, object e, CancellationToken cancellationToken) =>
        PublishToAsync(dispatcher, topic, Fitting(ref e), cancellationToken);

    /// <summary>The table has found this route by the event's type, so there is nothing to test again; in a box the event stays where it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly TEvent Fitting(ref object e) => ref typeof(TEvent).IsValueType
        ? ref Unsafe.As<byte, TEvent>(ref TypePointer.FieldsOf(e))
        : ref Unsafe.As<object, TEvent>(ref e);
}
