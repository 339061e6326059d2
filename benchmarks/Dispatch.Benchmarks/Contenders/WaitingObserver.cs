using System.Threading;
using System.Threading.Tasks;
using Dispatch.Benchmarks.Micro;
using MediatR;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>Waits for a source that the benchmark completes; the task that MediatR demands is the observer's allocation.</summary>
public sealed class WaitingObserver<TMark>(ManualSource source) : IAsyncCall<Plain>, INotificationHandler<Plain>
{
    public ValueTask HandleAsync(Plain e) => source.Wait();

    public Task Handle(Plain notification, CancellationToken cancellationToken) => source.Wait().AsTask();
}
