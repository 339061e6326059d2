using System;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.RuntimeType;

/// <summary>Events whose type is known only at run time, in mixed order, of 10, 100 and 1,000 types with one observer each.</summary>
public class RuntimeTypes
{
    private const int Loop = 1024;
    private Action _virtualMethod = null!;
    private Action _typeSwitch = null!;
    private Action _delegates = null!;
    private Action _runtimeType = null!;
    private Action _runtimeTypeAsync = null!;

    [Params(10, 100, 1000)]
    public int Types { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _virtualMethod = MixedAssembly.Way(Types, nameof(VirtualMethod));
        _typeSwitch = MixedAssembly.Way(Types, nameof(TypeSwitch));
        _delegates = MixedAssembly.Way(Types, nameof(Delegates));
        _runtimeType = MixedAssembly.Way(Types, nameof(RuntimeType));
        _runtimeTypeAsync = MixedAssembly.Way(Types, nameof(RuntimeTypeAsync));
    }

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void VirtualMethod() => _virtualMethod();

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void TypeSwitch() => _typeSwitch();

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Delegates() => _delegates();

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void RuntimeType() => _runtimeType();

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void RuntimeTypeAsync() => _runtimeTypeAsync();
}
