using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Dispatch.Benchmarks.Start;

namespace Dispatch.Benchmarks.Report;

internal static class StartTable
{
    public static string Write(RawResults results)
    {
        var rows = results.List<StartMeasurement>("start.json");
        var text = new StringBuilder("| form | observers | | process to first publish, ms | Main to first publish, ms (ratio) | lowest, ms (ratio) | methods jitted | IL jitted, bytes | JIT, ms | managed bytes | program, KB |\n|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (StartMeasurement row in rows)
        {
            StartMeasurement limit = rows.First(other => other.Way == StartWay.ByHand && other.Form == row.Form && other.Observers == row.Observers);
            text.Append(CultureInfo.InvariantCulture, $"| {row.Form} | {row.Observers:#,##0} | {Name(row.Way)} | {row.ProcessMilliseconds:0.0} | ")
                .Append(CultureInfo.InvariantCulture, $"{row.MainMilliseconds:0.000} ({row.MainMilliseconds / limit.MainMilliseconds:0.00}) | {row.LowestMainMilliseconds:0.000} ({row.LowestMainMilliseconds / limit.LowestMainMilliseconds:0.00}) | ")
                .Append(CultureInfo.InvariantCulture, $"{row.MethodsJitted:#,##0} | {row.BytesOfILJitted:#,##0} | {row.JitMilliseconds:0.00} | {row.ManagedBytes:#,##0} | {row.FileBytes / 1024.0:#,##0} |\n");
        }

        return text.ToString();
    }

    private static string Name(StartWay way) => way switch
    {
        StartWay.ByHand => "by hand",
        StartWay.ByHandInterface => "by hand, `IPublisher<T>`",
        StartWay.Dispatcher => "generated",
        _ => "generated, `IPublisher`",
    };
}
