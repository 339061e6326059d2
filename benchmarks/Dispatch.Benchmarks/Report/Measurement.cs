namespace Dispatch.Benchmarks.Report;

/// <summary>One row of a raw result: what was measured, the time in ns and the bytes per publish.</summary>
internal sealed record Measurement(string Type, string Method, string Parameters, double Time, long Bytes);
