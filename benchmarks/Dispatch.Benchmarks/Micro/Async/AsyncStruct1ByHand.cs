using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What a careful author writes instead: one observer, awaited in order.</summary>
internal sealed class AsyncStruct1ByHand
{
    private readonly AsyncStruct1Observer00 _observer00 = new();

    internal async ValueTask Publish(AsyncStruct1 e)
    {
        await _observer00.HandleAsync(e);
    }

    internal OtherAsyncWays<AsyncStruct1> Others() => new(_observer00);
}
