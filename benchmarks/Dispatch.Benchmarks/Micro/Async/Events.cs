namespace Dispatch.Benchmarks.Micro;

public readonly record struct AsyncStruct1(long Value, long Account, long Time);
public readonly record struct AsyncStruct4(long Value, long Account, long Time);
public readonly record struct AsyncStruct16(long Value, long Account, long Time);
public sealed record AsyncClass1(long Value, long Account, long Time);
public sealed record AsyncClass4(long Value, long Account, long Time);
public sealed record AsyncClass16(long Value, long Account, long Time);
