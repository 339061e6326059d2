using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>A publish of one event type that waits for its turn.</summary>
internal sealed class QueuedPublish<TDispatcher, TEvent> : QueuedPublish
    where TDispatcher : class
{
    private static FreeList s_free;
    private IQueuedRoute<TDispatcher, TEvent> _route = null!;
    private TDispatcher _dispatcher = null!;
    private TEvent _event = default!;
    private PublishPath _path = null!;
    private CancellationToken _cancellationToken;

    internal static QueuedPublish<TDispatcher, TEvent> Rent(
        IQueuedRoute<TDispatcher, TEvent> route, TDispatcher dispatcher, in TEvent e, PublishPath path, CancellationToken cancellationToken)
    {
        QueuedPublish<TDispatcher, TEvent> publish = s_free.Rent() is { } free ? Unsafe.As<QueuedPublish<TDispatcher, TEvent>>(free) : new();
        publish._route = route;
        publish._dispatcher = dispatcher;
        publish._event = e;
        publish._path = path;
        publish._cancellationToken = cancellationToken;
        return publish;
    }

    internal override void Run(PublishQueue queue)
    {
        (var route, var dispatcher, var e, var context, var cancellationToken) = Take(queue);
        cancellationToken.ThrowIfCancellationRequested();
        route.RunQueued(dispatcher, in e, in context, cancellationToken);
    }

    internal override ValueTask RunAsync(PublishQueue queue)
    {
        (var route, var dispatcher, var e, var context, var cancellationToken) = Take(queue);
        return route.RunQueuedAsync(dispatcher, in e, in context, cancellationToken);
    }

    internal override void Recycle()
    {
        _route = null!;
        _dispatcher = null!;
        _event = default!;
        _path = null!;
        _cancellationToken = default;
        s_free.Return(this);
    }

    private (IQueuedRoute<TDispatcher, TEvent> Route, TDispatcher Dispatcher, TEvent Event, PublishContext Context, CancellationToken Token) Take(PublishQueue queue)
    {
        var taken = (_route, _dispatcher, _event, new PublishContext((IPublisher)_dispatcher, _path, queue), _cancellationToken);
        Recycle();
        return taken;
    }
}
