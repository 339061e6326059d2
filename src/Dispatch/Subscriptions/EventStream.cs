using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>The events of one type through a bounded channel.</summary>
internal sealed class EventStream<TEvent>(ISubscriber subscriber, BoundedChannelOptions options, Action<TEvent>? dropped, int order) : IAsyncEnumerable<TEvent>
{
    public IAsyncEnumerator<TEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Channel<TEvent> channel = dropped is null ? Channel.CreateBounded<TEvent>(options) : Channel.CreateBounded(options, dropped);
        Subscription<TEvent> subscription = options.FullMode == BoundedChannelFullMode.Wait
            ? new WaitingWriter(channel.Writer, order)
            : new DroppingWriter(channel.Writer, order);
        subscriber.Add(subscription);
        return new Reader(subscription, channel, cancellationToken);
    }

    private sealed class Reader(Subscription<TEvent> subscription, Channel<TEvent> channel, CancellationToken cancellationToken) : IAsyncEnumerator<TEvent>
    {
        private readonly IAsyncEnumerator<TEvent> _events = channel.Reader.ReadAllAsync(cancellationToken).GetAsyncEnumerator(CancellationToken.None);

        public TEvent Current => _events.Current;

        public ValueTask<bool> MoveNextAsync() => _events.MoveNextAsync();

        public async ValueTask DisposeAsync()
        {
            subscription.Dispose();

            // Releases a publisher that waits for room.
            channel.Writer.TryComplete();
            await _events.DisposeAsync().ConfigureAwait(false);
        }
    }

    private sealed class DroppingWriter(ChannelWriter<TEvent> writer, int order) : Subscription<TEvent>(order)
    {
        protected internal override void OnEvent(in TEvent e) => writer.TryWrite(e);

        public override string ToString() => "ReadAllAsync";
    }

    private sealed class WaitingWriter(ChannelWriter<TEvent> writer, int order) : Subscription<TEvent>(order, isAsynchronous: true)
    {
        protected internal override ValueTask OnEventAsync(TEvent e, CancellationToken cancellationToken) =>
            writer.TryWrite(e) ? default : WaitAsync(e, cancellationToken);

        public override string ToString() => "ReadAllAsync";

        private async ValueTask WaitAsync(TEvent e, CancellationToken cancellationToken)
        {
            try
            {
                await writer.WriteAsync(e, cancellationToken).ConfigureAwait(false);
            }
            catch (ChannelClosedException)
            {
                // The reader has stopped while the publisher waited for it: nobody wants the event any more.
            }
        }
    }
}
