namespace Dispatch.Generators.Benchmarks.Builds;

/// <summary>One way to build the same sources.</summary>
/// <param name="Way">With what.</param>
/// <param name="Seconds">What each clean build took, in the order of the rounds.</param>
/// <param name="AssemblyBytes">Length of the assembly.</param>
internal sealed record BuildMeasurement(string Way, double[] Seconds, long AssemblyBytes);
