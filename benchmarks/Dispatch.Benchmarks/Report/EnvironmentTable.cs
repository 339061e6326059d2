using System.Text;

namespace Dispatch.Benchmarks.Report;

internal static class EnvironmentTable
{
    public static string Write(RawResults results)
    {
        string Host(string name) => results.Environment.TryGetValue(name, out string? value) ? value : "unknown";
        return new StringBuilder("| | |\n|---|---|\n")
            .Append($"| commit measured | {results.Text("commit.txt")} |\n")
            .Append($"| processor | {Host("ProcessorName")}, {Host("LogicalCoreCount")} logical cores |\n")
            .Append($"| system | {Host("OsVersion")} |\n")
            .Append($"| runtime | {Host("RuntimeVersion")}, SDK {Host("DotNetCliVersion")}, BenchmarkDotNet {Host("BenchmarkDotNetVersion")} |\n")
            .Append($"| run | {results.Text("run.txt")} |\n")
            .ToString();
    }
}
