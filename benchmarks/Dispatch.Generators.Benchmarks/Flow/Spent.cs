using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Dispatch.Generators.Benchmarks.Flow;

/// <summary>What a piece of work took.</summary>
/// <param name="Processor">Milliseconds of processor time over all threads: what a busy machine disturbs least.</param>
/// <param name="Wall">Milliseconds that passed.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal readonly record struct Spent(double Processor, double Wall, long Bytes)
{
    public static Spent On(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        work();
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new Spent((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, wall, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    /// <summary>The median of each.</summary>
    public static Spent Median(IReadOnlyCollection<Spent> all) => new(
        all.Select(static one => one.Processor).Order().ElementAt(all.Count / 2),
        all.Select(static one => one.Wall).Order().ElementAt(all.Count / 2),
        all.Select(static one => one.Bytes).Order().ElementAt(all.Count / 2));

    public static Spent operator +(Spent left, Spent right) => new(left.Processor + right.Processor, left.Wall + right.Wall, left.Bytes + right.Bytes);

    public override string ToString() => $"{Processor:F0} ({Wall:F0}) ms";
}
