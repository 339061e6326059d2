using System;
using System.Linq;
using System.Text;

namespace Dispatch.Benchmarks.Report;

/// <summary>The machine, and of which commit and run each part of the report is.</summary>
internal static class EnvironmentTable
{
    private static readonly (string Part, string Name)[] s_parts =
    [
        ("micro", "publishes, features, requests"), ("variants", "calls that are not intercepted, breadth-first"), ("scoped", "lifetimes"), ("static-profile", "without dynamic PGO"),
        ("start", "start"), ("build", "clean builds"), ("flatness", "flatness"), ("generator", "generator"), ("peers", "source-generated peers"),
    ];

    public static string Write(RawResults results)
    {
        string Host(string name) => results.Environment.TryGetValue(name, out string? value) ? value : "unknown";
        StringBuilder text = new StringBuilder("| | |\n|---|---|\n")
            .Append($"| processor | {Host("ProcessorName")}, {Host("LogicalCoreCount")} logical cores |\n")
            .Append($"| system | {Host("OsVersion")} |\n")
            .Append($"| runtime | {Host("RuntimeVersion")}, SDK {Host("DotNetCliVersion")}, BenchmarkDotNet {Host("BenchmarkDotNetVersion")} |\n");
        foreach (var run in s_parts.GroupBy(part => results.Text($"runs/{part.Part}.txt"), static part => part.Name))
        {
            text.Append($"| {string.Join("; ", run)} | commit {run.Key} |\n");
        }

        return text.ToString();
    }
}
