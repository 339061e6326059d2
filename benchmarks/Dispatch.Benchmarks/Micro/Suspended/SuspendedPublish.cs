using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Benchmarks.Micro;

/// <summary>An asynchronous publish whose observers all suspend; the benchmark completes each on its own thread.</summary>
[GenericTypeArguments(typeof(SuspendedStruct1Case))]
[GenericTypeArguments(typeof(SuspendedStruct4Case))]
[GenericTypeArguments(typeof(SuspendedStruct16Case))]
[GenericTypeArguments(typeof(SuspendedClass1Case))]
[GenericTypeArguments(typeof(SuspendedClass4Case))]
[GenericTypeArguments(typeof(SuspendedClass16Case))]
public class SuspendedPublish<TCase>
    where TCase : struct, ISuspendedCase
{
    private const int Loop = 100;
    private TCase _case = new();

    [GlobalSetup]
    public void Setup() => _case.Setup();

    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            Pump(_case.ByHand());
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void ByHandPooled()
    {
        for (int i = 0; i < Loop; i++)
        {
            Pump(_case.ByHandPooled());
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Overload()
    {
        for (int i = 0; i < Loop; i++)
        {
            Pump(_case.Overload());
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void TypedInterface()
    {
        for (int i = 0; i < Loop; i++)
        {
            Pump(_case.TypedInterface());
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Generic()
    {
        for (int i = 0; i < Loop; i++)
        {
            Pump(_case.Generic());
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void GenericInterface()
    {
        for (int i = 0; i < Loop; i++)
        {
            Pump(_case.GenericInterface());
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void RuntimeType()
    {
        for (int i = 0; i < Loop; i++)
        {
            Pump(_case.RuntimeType());
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void InterfaceArray()
    {
        for (int i = 0; i < Loop; i++)
        {
            Pump(_case.InterfaceArray());
        }
    }

    private void Pump(ValueTask publish)
    {
        _case.Complete();
        publish.GetAwaiter().GetResult();
    }
}
