using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>An event type that no observer names, published to the observers of its nearest known base type.</summary>
[DebuggerStepThrough]
internal sealed class InheritedRoute<TDispatcher, TEvent>(EventRoute<TDispatcher> route) : EventRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    public override void Publish(TDispatcher dispatcher, in TEvent e) => route.PublishObject(dispatcher, e!);

    public override void PublishTo(TDispatcher dispatcher, SubscriptionTable topic, in TEvent e) => route.PublishObjectTo(dispatcher, topic, e!);

    public override ValueTask PublishToAsync(TDispatcher dispatcher, SubscriptionTable topic, TEvent e, CancellationToken cancellationToken) =>
        route.PublishObjectToAsync(dispatcher, topic, e!, cancellationToken);

    public override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken) =>
        route.PublishObjectAsync(dispatcher, e!, cancellationToken);

    public override void PublishCaused(TDispatcher dispatcher, in TEvent e, in PublishContext cause) => route.PublishObject(dispatcher, e!, in cause);

    public override ValueTask PublishCausedAsync(TDispatcher dispatcher, TEvent e, in PublishContext cause, CancellationToken cancellationToken) =>
        route.PublishObjectAsync(dispatcher, e!, in cause, cancellationToken);
}
