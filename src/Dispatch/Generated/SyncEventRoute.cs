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
    /// <inheritdoc/>
    protected internal override int StepCount => 1;

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
            cancellationToken.ThrowIfCancellationRequested();
            if (LiveSubscriptions.AnyAsynchronous && TryPublishSubscribed(dispatcher, in e, ContextOf(dispatcher), cancellationToken, out ValueTask publish))
            {
                return publish;
            }

            Publish(dispatcher, in e, cancellationToken);
            return default;
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
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

    /// <summary>Synchronous observers may have asynchronous subscriptions beside them.</summary>
    private protected bool TryPublishSubscribed(
        TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken, out ValueTask publish)
    {
        if (Prepare(dispatcher))
        {
            publish = default;
            return false;
        }

        publish = PublishSubscribedAsync(dispatcher, in e, Subscribed(dispatcher, in e, topic: null), in context, cancellationToken);
        return true;
    }

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
