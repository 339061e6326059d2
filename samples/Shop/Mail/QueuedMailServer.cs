using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Shop.Mail;

/// <summary>
/// Delivers in the background through a short queue. It stands in for a real server: a delivery only counts, but a sender
/// that is too fast really waits.
/// </summary>
internal sealed class QueuedMailServer : IMailServer, IAsyncDisposable
{
    private readonly Channel<Message> _queue = Channel.CreateBounded<Message>(new BoundedChannelOptions(8) { SingleReader = true });
    private readonly Task _delivery;

    public QueuedMailServer() => _delivery = Task.Run(DeliverAsync);

    /// <summary>How many were delivered; final after disposal.</summary>
    public int Delivered { get; private set; }

    public ValueTask SendAsync(Message message, CancellationToken cancellationToken) => _queue.Writer.WriteAsync(message, cancellationToken);

    /// <summary>Waits until everything that was sent is delivered.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _delivery.ConfigureAwait(false);
    }

    private async Task DeliverAsync()
    {
        await foreach (Message _ in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            Delivered++;
        }
    }
}
