using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What a careful author writes instead: sixteen observers, awaited in order.</summary>
internal sealed class AsyncClass16ByHand
{
    private readonly AsyncClass16Observer00 _observer00 = new();
    private readonly AsyncClass16Observer01 _observer01 = new();
    private readonly AsyncClass16Observer02 _observer02 = new();
    private readonly AsyncClass16Observer03 _observer03 = new();
    private readonly AsyncClass16Observer04 _observer04 = new();
    private readonly AsyncClass16Observer05 _observer05 = new();
    private readonly AsyncClass16Observer06 _observer06 = new();
    private readonly AsyncClass16Observer07 _observer07 = new();
    private readonly AsyncClass16Observer08 _observer08 = new();
    private readonly AsyncClass16Observer09 _observer09 = new();
    private readonly AsyncClass16Observer10 _observer10 = new();
    private readonly AsyncClass16Observer11 _observer11 = new();
    private readonly AsyncClass16Observer12 _observer12 = new();
    private readonly AsyncClass16Observer13 _observer13 = new();
    private readonly AsyncClass16Observer14 _observer14 = new();
    private readonly AsyncClass16Observer15 _observer15 = new();

    internal async ValueTask Publish(AsyncClass16 e)
    {
        await _observer00.HandleAsync(e);
        await _observer01.HandleAsync(e);
        await _observer02.HandleAsync(e);
        await _observer03.HandleAsync(e);
        await _observer04.HandleAsync(e);
        await _observer05.HandleAsync(e);
        await _observer06.HandleAsync(e);
        await _observer07.HandleAsync(e);
        await _observer08.HandleAsync(e);
        await _observer09.HandleAsync(e);
        await _observer10.HandleAsync(e);
        await _observer11.HandleAsync(e);
        await _observer12.HandleAsync(e);
        await _observer13.HandleAsync(e);
        await _observer14.HandleAsync(e);
        await _observer15.HandleAsync(e);
    }

    internal OtherAsyncWays<AsyncClass16> Others() => new(_observer00, _observer01, _observer02, _observer03, _observer04, _observer05, _observer06, _observer07, _observer08, _observer09, _observer10, _observer11, _observer12, _observer13, _observer14, _observer15);
}
