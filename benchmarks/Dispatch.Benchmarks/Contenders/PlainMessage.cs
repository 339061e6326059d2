namespace Dispatch.Benchmarks.Contenders;

/// <summary>The same for a bus that takes classes only.</summary>
public sealed record PlainMessage(long Value, long Account, long Time);
