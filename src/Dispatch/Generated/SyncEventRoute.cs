using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the route of an event whose observers are all synchronous.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class SyncEventRoute<TDispatcher, TEvent> : EventRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    private const byte Direct = 1;
    private const byte Surrounded = 2;
    private const byte Scoped = 3;
    private const byte Plain = 4;
    private byte _form;
    private SubscribedRoute<TDispatcher, TEvent>? _alone;

    /// <inheritdoc/>
    protected internal override int StepCount => 1;

    /// <summary>Whether filters or a guard surround the observers.</summary>
    protected virtual bool IsSurrounded => IsGuarded;

    /// <summary>Whether a publish opens a scope.</summary>
    protected virtual bool OpensScope => false;

    /// <summary>Calls the observers under a policy that has to tell cancellation from failure.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    protected virtual void Publish(TDispatcher dispatcher, in TEvent e, CancellationToken cancellationToken) => Publish(dispatcher, in e);

    /// <inheritdoc/>
    public override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken)
    {
        try
        {
            if (_form != Plain)
            {
                return PublishNowAsync(dispatcher, in e, ContextOf(dispatcher), cancellationToken);
            }

            // The same in short: neither a context nor anything around the observers.
            cancellationToken.ThrowIfCancellationRequested();
            if (!Prepare(dispatcher))
            {
                return PublishSubscribedAsync(dispatcher, in e, Subscribed(dispatcher, in e, topic: null), default, cancellationToken);
            }

            Observe(dispatcher, 0, in e, default);
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }

        return default;
    }

    /// <inheritdoc/>
    public override ValueTask PublishToAsync(TDispatcher dispatcher, SubscriptionTable topic, TEvent e, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            Prepare(dispatcher);
            return PublishSubscribedAsync(dispatcher, in e, Subscribed(dispatcher, in e, topic), ContextOf(dispatcher), cancellationToken);
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }

    /// <summary>
    /// Decides once whether there are subscriptions, which may have to be awaited, and calls what that says: a publish that
    /// asked again could be refused for a subscription that came in between.
    /// </summary>
    private protected ValueTask PublishNowAsync(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Prepare(dispatcher))
        {
            return PublishSubscribedAsync(dispatcher, in e, Subscribed(dispatcher, in e, topic: null), in context, cancellationToken);
        }

        switch (_form)
        {
            case Direct or Plain:
                Observe(dispatcher, 0, in e, in context);
                return default;
            case Surrounded:
                Deliver(dispatcher, in e, _alone!, cancellationToken, in context);
                return default;
            case Scoped:
                PublishWith(dispatcher, in e, in context, cancellationToken);
                return default;
            default:
                _alone = new SubscribedRoute<TDispatcher, TEvent>(this, typeof(TEvent), []);
                Volatile.Write(ref _form, OpensScope ? Scoped : IsSurrounded || StepCount != 1 || Policy != ErrorPolicy.Stop ? Surrounded : TakesContext ? Direct : Plain);
                return PublishNowAsync(dispatcher, in e, in context, cancellationToken);
        }
    }

    private protected virtual void PublishWith(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken) =>
        Publish(dispatcher, in e, cancellationToken);

    private ValueTask PublishSubscribedAsync(
        TDispatcher dispatcher, in TEvent e, SubscribedRoute<TDispatcher, TEvent> subscribed, in PublishContext context, CancellationToken cancellationToken)
    {
        if (subscribed.IsAsynchronous)
        {
            return DeliverAsync(dispatcher, in e, subscribed, cancellationToken, in context);
        }

        Deliver(dispatcher, in e, subscribed, cancellationToken, in context);
        return default;
    }
}
