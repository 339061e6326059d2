using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>The medians over several runs of one thing.</summary>
/// <param name="Milliseconds">Time by the clock on the wall.</param>
/// <param name="Fastest">The fastest of the runs, in milliseconds.</param>
/// <param name="Bytes">Managed bytes allocated, by all threads.</param>
/// <param name="Runs">How many runs there were.</param>
internal sealed record Cost(double Milliseconds, double Fastest, long Bytes, int Runs)
{
    public static Cost Of(IReadOnlyCollection<(double Milliseconds, long Bytes)> runs) => new(
        Math.Round(Median([.. runs.Select(static run => run.Milliseconds)]), 3),
        Math.Round(runs.Min(static run => run.Milliseconds), 3),
        (long)Median([.. runs.Select(static run => (double)run.Bytes)]),
        runs.Count);

    /// <summary>One run, after what came before was collected.</summary>
    public static (double Milliseconds, long Bytes) Measure(Action action)
    {
        GC.Collect();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        action();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (milliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
