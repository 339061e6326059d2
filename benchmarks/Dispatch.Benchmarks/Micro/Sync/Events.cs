namespace Dispatch.Benchmarks.Micro;

public readonly record struct SyncStruct1(long Value, long Account, long Time);
public readonly record struct SyncStruct4(long Value, long Account, long Time);
public readonly record struct SyncStruct16(long Value, long Account, long Time);
public sealed record SyncClass1(long Value, long Account, long Time);
public sealed record SyncClass4(long Value, long Account, long Time);
public sealed record SyncClass16(long Value, long Account, long Time);
public readonly record struct SyncCall1(long Value, long Account, long Time);
public readonly record struct SyncCall4(long Value, long Account, long Time);
public readonly record struct SyncCall16(long Value, long Account, long Time);
