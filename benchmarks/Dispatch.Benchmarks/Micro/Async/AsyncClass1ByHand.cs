using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What a careful author writes instead: one observer, awaited in order.</summary>
internal sealed class AsyncClass1ByHand
{
    private readonly AsyncClass1Observer00 _observer00 = new();

    internal async ValueTask Publish(AsyncClass1 e)
    {
        await _observer00.HandleAsync(e);
    }

    internal OtherAsyncWays<AsyncClass1> Others() => new(_observer00);
}
