using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Properties.Oracle;

/// <summary>The publisher of the oracle's contexts: random programs look at a context and do not publish through it.</summary>
internal sealed class NoPublisher : IPublisher
{
    public static NoPublisher Instance { get; } = new();

    public void Publish<TEvent>(in TEvent e) => throw new NotSupportedException();

    public ValueTask PublishAsync<TEvent>(TEvent e, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public void Publish(object e) => throw new NotSupportedException();

    public ValueTask PublishAsync(object e, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
