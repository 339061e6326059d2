using System.Threading;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Benchmarks.Micro;

/// <summary>An asynchronous publish whose observers complete at once, against awaiting them by hand in order.</summary>
[ProcessCount(3)]
[GenericTypeArguments(typeof(AsyncStruct1Case))]
[GenericTypeArguments(typeof(AsyncStruct4Case))]
[GenericTypeArguments(typeof(AsyncStruct16Case))]
[GenericTypeArguments(typeof(AsyncClass1Case))]
[GenericTypeArguments(typeof(AsyncClass4Case))]
[GenericTypeArguments(typeof(AsyncClass16Case))]
public class AsyncPublish<TCase>
    where TCase : struct, IAsyncCase
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
            _case.ByHand().GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Overload()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.Overload().GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void AwaitedOverload()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.AwaitedOverload();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void AwaitedInterface()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.AwaitedInterface();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void TypedInterface()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.TypedInterface().GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Generic()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.Generic().GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void GenericInterface()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.GenericInterface().GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void RuntimeType()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.RuntimeType().GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void InterfaceArray()
    {
        for (int i = 0; i < Loop && !Volatile.Read(ref _stopped); i++)
        {
            _case.InterfaceArray().GetAwaiter().GetResult();
        }
    }
}
