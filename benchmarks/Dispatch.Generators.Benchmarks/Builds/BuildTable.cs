using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Dispatch.Generators.Benchmarks.Builds;

/// <summary>The table of clean builds.</summary>
internal static class BuildTable
{
    public static string Write(IEnumerable<BuildReport> reports)
    {
        var text = new StringBuilder("| clean build | observers | without, s | with, s (ratio) | fastest without, s | fastest with, s (ratio) | assembly, KB |\n|---|---:|---:|---:|---:|---:|---:|\n");
        var runs = new List<string>();
        foreach (BuildReport report in reports)
        {
            runs.Add($"{report.Library}: {report.Run}");
            BuildMeasurement without = report.Ways[0];
            foreach (BuildMeasurement with in report.Ways.Skip(1))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {report.Library}, {with.Way} | {report.Observers:N0} | {Median(without):F2} | {Median(with):F2} ({Median(with) / Median(without):F2}) ");
                text.Append(CultureInfo.InvariantCulture, $"| {without.Seconds.Min():F2} | {with.Seconds.Min():F2} ({with.Seconds.Min() / without.Seconds.Min():F2}) | {with.AssemblyBytes / 1024.0:N0} |\n");
            }
        }

        return text.Append('\n').AppendJoin("\n\n", runs).Append('\n').ToString();
    }

    private static double Median(BuildMeasurement way)
    {
        double[] sorted = [.. way.Seconds.Order()];
        return sorted[sorted.Length / 2];
    }
}
