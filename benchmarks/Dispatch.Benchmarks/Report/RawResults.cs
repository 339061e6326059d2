using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Dispatch.Benchmarks.Report;

/// <summary>The raw results of one run, as BenchmarkDotNet wrote them.</summary>
internal sealed class RawResults
{
    private readonly string _folder;
    private readonly Dictionary<(string Pass, string Type, string Method, string Parameters), Measurement> _measurements = [];

    public RawResults(string folder)
    {
        _folder = folder;
        foreach (string file in Directory.EnumerateFiles(folder, "*-report-brief.json", SearchOption.AllDirectories).Order())
        {
            Read(Path.GetFileName(Path.GetDirectoryName(file)!), file);
        }
    }

    /// <summary>Processor, runtime and operating system, as one line each.</summary>
    public SortedDictionary<string, string> Environment { get; } = [];

    public Measurement? Find(string pass, string type, string method, string parameters = "") =>
        _measurements.GetValueOrDefault((pass, type, method, parameters));

    /// <summary>The rows of one benchmark, in all passes and for all its parameters.</summary>
    public IEnumerable<Measurement> All(string type, string method) => _measurements
        .Where(entry => entry.Key.Type == type && entry.Key.Method == method)
        .Select(static entry => entry.Value);

    /// <summary>The rows of a file that another part of the run wrote; empty if that part did not run.</summary>
    public IReadOnlyList<T> List<T>(string file)
    {
        string path = Path.Combine(_folder, file);
        return File.Exists(path) ? JsonSerializer.Deserialize<List<T>>(File.ReadAllText(path))! : [];
    }

    public string Text(string file)
    {
        string path = Path.Combine(_folder, file);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : "unknown";
    }

    private void Read(string pass, string file)
    {
        // Next to other work the median of a few iterations measures the neighbours too; the run says which of the two it is.
        string statistic = Text($"runs/{pass}.txt").Contains("medians", StringComparison.Ordinal) ? "Median" : "Min";
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        JsonElement host = document.RootElement.GetProperty("HostEnvironmentInfo");
        foreach (string name in new[] { "BenchmarkDotNetVersion", "OsVersion", "ProcessorName", "RuntimeVersion", "LogicalCoreCount", "DotNetCliVersion" })
        {
            if (host.TryGetProperty(name, out JsonElement value))
            {
                Environment[name] = value.ToString();
            }
        }

        foreach (JsonElement benchmark in document.RootElement.GetProperty("Benchmarks").EnumerateArray())
        {
            // A benchmark that failed has no statistics, and no row.
            if (benchmark.GetProperty("Statistics") is { ValueKind: JsonValueKind.Object } statistics)
            {
                var measurement = new Measurement(
                    benchmark.GetProperty("Type").GetString()!,
                    benchmark.GetProperty("Method").GetString()!,
                    benchmark.GetProperty("Parameters").GetString()!,
                    statistics.GetProperty(statistic).GetDouble(),
                    benchmark.TryGetProperty("Memory", out JsonElement memory) && memory.GetProperty("BytesAllocatedPerOperation") is { ValueKind: JsonValueKind.Number } bytes ? bytes.GetInt64() : 0);
                _measurements[(pass, measurement.Type, measurement.Method, measurement.Parameters)] = measurement;
            }
        }
    }
}
