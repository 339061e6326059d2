using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Benchmarks.Micro;

/// <summary>
/// What only one observer allows by hand: no await, its task is handed on. A token is not looked at, and what the observer
/// throws before its first await is thrown to the publisher, which no way of the dispatcher does.
/// </summary>
public class HandedOn
{
    private const int Loop = 1000;
    private readonly AsyncStruct1Observer00 _completing = new();
    private readonly SuspendedStruct1Observer00 _suspending = new();
    private readonly AsyncStruct1 _event = new(1, 2, 3);
    private readonly Pump _pump = new(1);
    private bool _stopped;

    [GlobalSetup]
    public void Setup() => _stopped = false;

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Completed()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _completing.HandleAsync(_event).GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Suspended()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            ValueTask publish = _suspending.HandleAsync(new SuspendedStruct1(_pump, 2, 3));
            _pump.Complete();
            publish.GetAwaiter().GetResult();
        }
    }
}
