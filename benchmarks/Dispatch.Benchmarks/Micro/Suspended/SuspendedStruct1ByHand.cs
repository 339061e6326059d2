using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What a careful author writes instead: one observer, awaited in order.</summary>
internal sealed class SuspendedStruct1ByHand
{
    private readonly SuspendedStruct1Observer00 _observer00 = new();

    internal async ValueTask Publish(SuspendedStruct1 e)
    {
        await _observer00.HandleAsync(e);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal async ValueTask PublishPooled(SuspendedStruct1 e)
    {
        await _observer00.HandleAsync(e);
    }

    internal OtherAsyncWays<SuspendedStruct1> Others() => new(_observer00);
}
