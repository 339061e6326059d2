using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>A publish of one event type that waits for its turn.</summary>
internal sealed class QueuedPublish<TDispatcher, TEvent> : QueuedPublish
    where TDispatcher : class
{
    private static FreeList s_free;
    private TDispatcher _dispatcher = null!;
    private TEvent _event = default!;
    private PublishPath _path = null!;
    private CancellationToken _cancellationToken;

    internal static QueuedPublish<TDispatcher, TEvent> Rent(
        IQueuedRoute<TDispatcher, TEvent> route, TDispatcher dispatcher, in TEvent e, PublishPath path, CancellationToken cancellationToken)
    {
        QueuedPublish<TDispatcher, TEvent> publish = s_free.Rent() is { } free ? Unsafe.As<QueuedPublish<TDispatcher, TEvent>>(free) : new();
        publish.Route = route;
        publish.Fill(dispatcher, in e, path, cancellationToken);
        return publish;
    }

    /// <summary>On the thread of the queue, whose spare one mostly fits.</summary>
    internal static QueuedPublish<TDispatcher, TEvent> RentHere(
        PublishQueue queue, IQueuedRoute<TDispatcher, TEvent> route, TDispatcher dispatcher, in TEvent e, PublishPath path, CancellationToken cancellationToken)
    {
        QueuedPublish? spare = queue.Spare;
        if (spare is null || spare.Route != route)
        {
            return Rent(route, dispatcher, in e, path, cancellationToken);
        }

        queue.Spare = null;
        QueuedPublish<TDispatcher, TEvent> publish = Unsafe.As<QueuedPublish<TDispatcher, TEvent>>(spare);
        publish.Fill(dispatcher, in e, path, cancellationToken);
        return publish;
    }

    internal override void Run(PublishQueue queue)
    {
        TDispatcher dispatcher = _dispatcher;
        TEvent e = _event;
        PublishPath path = _path;
        CancellationToken cancellationToken = _cancellationToken;
        var route = Unsafe.As<BreadthFirstSyncRoute<TDispatcher, TEvent>>(Route!);
        if (queue.Spare is null && route.IsKept)
        {
            Clear();
            queue.Spare = this;
        }
        else
        {
            Recycle();
        }

        cancellationToken.ThrowIfCancellationRequested();
        route.RunQueued(queue, dispatcher, in e, path, cancellationToken);
    }

    internal override ValueTask RunAsync(PublishQueue queue)
    {
        TDispatcher dispatcher = _dispatcher;
        TEvent e = _event;
        var context = new PublishContext(Unsafe.As<IPublisher>(dispatcher), _path, queue);
        CancellationToken cancellationToken = _cancellationToken;
        var route = Unsafe.As<IQueuedRoute<TDispatcher, TEvent>>(Route!);
        Recycle();
        return route.RunQueuedAsync(dispatcher, in e, in context, cancellationToken);
    }

    internal override void Recycle()
    {
        Clear();
        s_free.Return(this);
    }

    private void Fill(TDispatcher dispatcher, in TEvent e, PublishPath path, CancellationToken cancellationToken)
    {
        _dispatcher = dispatcher;
        _event = e;
        _path = path;
        _cancellationToken = cancellationToken;
    }

    private void Clear()
    {
        _dispatcher = null!;
        _event = default!;
        _path = null!;
        _cancellationToken = default;
    }
}
