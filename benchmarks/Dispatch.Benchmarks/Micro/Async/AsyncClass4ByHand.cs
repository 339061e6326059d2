using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What a careful author writes instead: four observers, awaited in order.</summary>
internal sealed class AsyncClass4ByHand
{
    private readonly AsyncClass4Observer00 _observer00 = new();
    private readonly AsyncClass4Observer01 _observer01 = new();
    private readonly AsyncClass4Observer02 _observer02 = new();
    private readonly AsyncClass4Observer03 _observer03 = new();

    internal async ValueTask Publish(AsyncClass4 e)
    {
        await _observer00.HandleAsync(e);
        await _observer01.HandleAsync(e);
        await _observer02.HandleAsync(e);
        await _observer03.HandleAsync(e);
    }

    internal OtherAsyncWays<AsyncClass4> Others() => new(_observer00, _observer01, _observer02, _observer03);
}
