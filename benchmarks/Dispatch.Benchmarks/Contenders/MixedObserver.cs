using System.Threading;
using System.Threading.Tasks;
using Dispatch.Benchmarks.Micro;
using MediatR;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>Counts, under the contract of each bus.</summary>
public sealed class MixedObserver<TFirst, TSecond, TThird> : ISyncCall<MixedEvent<TFirst, TSecond, TThird>>, INotificationHandler<MixedEvent<TFirst, TSecond, TThird>>
{
    public long Count;

    public void Handle(in MixedEvent<TFirst, TSecond, TThird> e) => Count++;

    public Task Handle(MixedEvent<TFirst, TSecond, TThird> notification, CancellationToken cancellationToken)
    {
        Count++;
        return Task.CompletedTask;
    }
}
