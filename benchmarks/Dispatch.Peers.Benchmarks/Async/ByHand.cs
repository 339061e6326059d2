using System.Threading.Tasks;

namespace Dispatch.Peers.Benchmarks;

/// <summary>The same observers, awaited in order by hand.</summary>
public sealed class ByHand
{
    private readonly DispatchEvent1Observer00 _observer1_00 = new();
    private readonly DispatchEvent4Observer00 _observer4_00 = new();
    private readonly DispatchEvent4Observer01 _observer4_01 = new();
    private readonly DispatchEvent4Observer02 _observer4_02 = new();
    private readonly DispatchEvent4Observer03 _observer4_03 = new();
    private readonly DispatchEvent16Observer00 _observer16_00 = new();
    private readonly DispatchEvent16Observer01 _observer16_01 = new();
    private readonly DispatchEvent16Observer02 _observer16_02 = new();
    private readonly DispatchEvent16Observer03 _observer16_03 = new();
    private readonly DispatchEvent16Observer04 _observer16_04 = new();
    private readonly DispatchEvent16Observer05 _observer16_05 = new();
    private readonly DispatchEvent16Observer06 _observer16_06 = new();
    private readonly DispatchEvent16Observer07 _observer16_07 = new();
    private readonly DispatchEvent16Observer08 _observer16_08 = new();
    private readonly DispatchEvent16Observer09 _observer16_09 = new();
    private readonly DispatchEvent16Observer10 _observer16_10 = new();
    private readonly DispatchEvent16Observer11 _observer16_11 = new();
    private readonly DispatchEvent16Observer12 _observer16_12 = new();
    private readonly DispatchEvent16Observer13 _observer16_13 = new();
    private readonly DispatchEvent16Observer14 _observer16_14 = new();
    private readonly DispatchEvent16Observer15 _observer16_15 = new();

    public async ValueTask Publish(DispatchEvent1 e)
    {
        await _observer1_00.HandleAsync(e);
    }

    public async ValueTask Publish(DispatchEvent4 e)
    {
        await _observer4_00.HandleAsync(e);
        await _observer4_01.HandleAsync(e);
        await _observer4_02.HandleAsync(e);
        await _observer4_03.HandleAsync(e);
    }

    public async ValueTask Publish(DispatchEvent16 e)
    {
        await _observer16_00.HandleAsync(e);
        await _observer16_01.HandleAsync(e);
        await _observer16_02.HandleAsync(e);
        await _observer16_03.HandleAsync(e);
        await _observer16_04.HandleAsync(e);
        await _observer16_05.HandleAsync(e);
        await _observer16_06.HandleAsync(e);
        await _observer16_07.HandleAsync(e);
        await _observer16_08.HandleAsync(e);
        await _observer16_09.HandleAsync(e);
        await _observer16_10.HandleAsync(e);
        await _observer16_11.HandleAsync(e);
        await _observer16_12.HandleAsync(e);
        await _observer16_13.HandleAsync(e);
        await _observer16_14.HandleAsync(e);
        await _observer16_15.HandleAsync(e);
    }
}
