using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>A nullable struct: boxed, it is the struct itself, whose type then decides.</summary>
[DebuggerStepThrough]
internal sealed class BoxedRoute<TDispatcher, TEvent>(EventRoutes<TDispatcher> routes) : EventRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    public override void Publish(TDispatcher dispatcher, in TEvent e)
    {
        object boxed = (object?)e ?? throw new ArgumentNullException(nameof(e));
        routes.For(boxed).PublishObject(dispatcher, boxed);
    }

    public override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken) =>
        (object?)e is { } boxed
            ? routes.For(boxed).PublishObjectAsync(dispatcher, boxed, cancellationToken)
            : ValueTask.FromException(new ArgumentNullException(nameof(e)));

    public override void PublishCaused(TDispatcher dispatcher, in TEvent e, in PublishContext cause)
    {
        object boxed = (object?)e ?? throw new ArgumentNullException(nameof(e));
        routes.For(boxed).PublishObject(dispatcher, boxed, in cause);
    }

    public override ValueTask PublishCausedAsync(TDispatcher dispatcher, TEvent e, in PublishContext cause, CancellationToken cancellationToken) =>
        (object?)e is { } boxed
            ? routes.For(boxed).PublishObjectAsync(dispatcher, boxed, in cause, cancellationToken)
            : ValueTask.FromException(new ArgumentNullException(nameof(e)));

    public override void PublishTo(TDispatcher dispatcher, SubscriptionTable topic, in TEvent e)
    {
        object boxed = (object?)e ?? throw new ArgumentNullException(nameof(e));
        routes.For(boxed).PublishObjectTo(dispatcher, topic, boxed);
    }

    public override ValueTask PublishToAsync(TDispatcher dispatcher, SubscriptionTable topic, TEvent e, CancellationToken cancellationToken) =>
        (object?)e is { } boxed
            ? routes.For(boxed).PublishObjectToAsync(dispatcher, topic, boxed, cancellationToken)
            : ValueTask.FromException(new ArgumentNullException(nameof(e)));
}
