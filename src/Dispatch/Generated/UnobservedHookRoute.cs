using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: an event that no observer names, of a dispatcher that wants to know of those that nobody gets.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class UnobservedHookRoute<TDispatcher, TEvent> : EventRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    /// <summary>Calls what the dispatcher's author has written.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    protected abstract void OnUnobserved(TDispatcher dispatcher, in TEvent e);

    /// <inheritdoc/>
    public sealed override void Publish(TDispatcher dispatcher, in TEvent e)
    {
        if (HasSubscriptions(dispatcher) && Subscribed(dispatcher, in e, topic: null) is { StepCount: > 0 })
        {
            PublishSubscribed(dispatcher, in e, default);
        }
        else
        {
            OnUnobserved(dispatcher, in e);
        }
    }

    /// <inheritdoc/>
    public sealed override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (HasSubscriptions(dispatcher) && Subscribed(dispatcher, in e, topic: null) is { StepCount: > 0 })
            {
                return PublishSubscribedAsync(dispatcher, in e, cancellationToken);
            }

            OnUnobserved(dispatcher, in e);
            return default;
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }

    /// <inheritdoc/>
    public sealed override void PublishTo(TDispatcher dispatcher, SubscriptionTable topic, in TEvent e)
    {
        if (Subscribed(dispatcher, in e, topic).StepCount > 0)
        {
            base.PublishTo(dispatcher, topic, in e);
        }
        else
        {
            OnUnobserved(dispatcher, in e);
        }
    }

    /// <inheritdoc/>
    public sealed override ValueTask PublishToAsync(TDispatcher dispatcher, SubscriptionTable topic, TEvent e, CancellationToken cancellationToken) =>
        Subscribed(dispatcher, in e, topic).StepCount > 0
            ? base.PublishToAsync(dispatcher, topic, e, cancellationToken)
            : PublishAsync(dispatcher, e, cancellationToken);

    internal sealed override ErrorPolicy PolicyFor(Type runtimeType) => EventPolicy.Of(typeof(TDispatcher), runtimeType);

    private static bool HasSubscriptions(TDispatcher dispatcher) =>
        LiveSubscriptions.Ever && Unsafe.As<ISubscriptionOwner>(dispatcher).Subscriptions.Any;
}
