using Dispatch;

namespace Dispatch.Benchmarks.Micro;

public readonly record struct Struct1(long Value);
public readonly record struct Struct4(long Value);
public readonly record struct Struct16(long Value);
public sealed record Class1(long Value);
public sealed record Class4(long Value);
public readonly record struct Async4(long Value);
public readonly record struct Suspended4(long Value);
[OnError(ErrorPolicy.Collect)] public readonly record struct Collect4(long Value);
[OnError(ErrorPolicy.Isolate)] public readonly record struct Isolate4(long Value);
