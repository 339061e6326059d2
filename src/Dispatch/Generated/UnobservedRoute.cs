using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>An event that no observer names: subscriptions alone may want it.</summary>
[DebuggerStepThrough]
internal sealed class UnobservedRoute<TDispatcher, TEvent> : EventRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    public override void Publish(TDispatcher dispatcher, in TEvent e)
    {
        if (LiveSubscriptions.Ever && Unsafe.As<ISubscriptionOwner>(dispatcher).Subscriptions.Any)
        {
            PublishSubscribed(dispatcher, in e, default);
        }
    }

    public override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        return LiveSubscriptions.Ever && Unsafe.As<ISubscriptionOwner>(dispatcher).Subscriptions.Any
            ? PublishSubscribedAsync(dispatcher, in e, cancellationToken)
            : default;
    }

    internal override ErrorPolicy PolicyFor(Type runtimeType) => EventPolicy.Of(typeof(TDispatcher), runtimeType);
}
