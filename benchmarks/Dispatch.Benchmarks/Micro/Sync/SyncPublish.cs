using System.Threading;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Benchmarks.Micro;

/// <summary>A synchronous publish through each way in, against the same calls written by hand.</summary>
/// <remarks>In several processes: a publish is a few instructions, and where the JIT happens to put them can double its time.</remarks>
[ProcessCount(3)]
[GenericTypeArguments(typeof(SyncStruct1Case))]
[GenericTypeArguments(typeof(SyncStruct4Case))]
[GenericTypeArguments(typeof(SyncStruct16Case))]
[GenericTypeArguments(typeof(SyncClass1Case))]
[GenericTypeArguments(typeof(SyncClass4Case))]
[GenericTypeArguments(typeof(SyncClass16Case))]
[GenericTypeArguments(typeof(SyncCall1Case))]
[GenericTypeArguments(typeof(SyncCall4Case))]
[GenericTypeArguments(typeof(SyncCall16Case))]
public class SyncPublish<TCase>
    where TCase : struct, ISyncCase
{
    private const int Loop = 1000;
    private TCase _case = new();

    // Read before each publish: without it the JIT takes the loads of calls by hand out of the loop, and with them most of a publish.
    private bool _stopped;

    [GlobalSetup]
    public void Setup()
    {
        _case.Setup();
        _stopped = false;
    }

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.ByHand();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void ByHandChecked()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.ByHandChecked();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Overload()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.Overload();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void TypedInterface()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.TypedInterface();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Generic()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.Generic();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void GenericInterface()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.GenericInterface();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void RuntimeType()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.RuntimeType();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void CSharpEvent()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.CSharpEvent();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void InterfaceArray()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.InterfaceArray();
        }
    }
}
