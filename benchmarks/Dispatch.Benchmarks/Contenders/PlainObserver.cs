using System.Threading;
using System.Threading.Tasks;
using Dispatch.Benchmarks.Micro;
using MassTransit;
using MediatR;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>Adds to one field, under the contract of each bus.</summary>
public sealed class PlainObserver<TMark> : ISyncCall<Plain>, IAsyncCall<Plain>, INotificationHandler<Plain>, IConsumer<PlainMessage>, System.IObserver<Plain>
{
    public long Sum;

    public void Handle(in Plain e) => Sum += e.Value;

    public ValueTask HandleAsync(Plain e)
    {
        Sum += e.Value;
        return default;
    }

    public Task Handle(Plain notification, CancellationToken cancellationToken)
    {
        Sum += notification.Value;
        return Task.CompletedTask;
    }

    public Task Consume(ConsumeContext<PlainMessage> context)
    {
        Sum += context.Message.Value;
        return Task.CompletedTask;
    }

    public void OnNext(Plain value) => Sum += value.Value;

    public void OnError(System.Exception error)
    {
    }

    public void OnCompleted()
    {
    }
}
