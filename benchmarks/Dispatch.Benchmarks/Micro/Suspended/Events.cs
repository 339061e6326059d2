namespace Dispatch.Benchmarks.Micro;

public readonly record struct SuspendedStruct1(Pump Pump, long Value, long Time);
public readonly record struct SuspendedStruct4(Pump Pump, long Value, long Time);
public readonly record struct SuspendedStruct16(Pump Pump, long Value, long Time);
public sealed record SuspendedClass1(Pump Pump, long Value, long Time);
public sealed record SuspendedClass4(Pump Pump, long Value, long Time);
public sealed record SuspendedClass16(Pump Pump, long Value, long Time);
