using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What a careful author writes instead: four observers, awaited in order.</summary>
internal sealed class SuspendedStruct4ByHand
{
    private readonly SuspendedStruct4Observer00 _observer00 = new();
    private readonly SuspendedStruct4Observer01 _observer01 = new();
    private readonly SuspendedStruct4Observer02 _observer02 = new();
    private readonly SuspendedStruct4Observer03 _observer03 = new();

    internal async ValueTask Publish(SuspendedStruct4 e)
    {
        await _observer00.HandleAsync(e);
        await _observer01.HandleAsync(e);
        await _observer02.HandleAsync(e);
        await _observer03.HandleAsync(e);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal async ValueTask PublishPooled(SuspendedStruct4 e)
    {
        await _observer00.HandleAsync(e);
        await _observer01.HandleAsync(e);
        await _observer02.HandleAsync(e);
        await _observer03.HandleAsync(e);
    }

    internal OtherAsyncWays<SuspendedStruct4> Others() => new(_observer00, _observer01, _observer02, _observer03);
}
