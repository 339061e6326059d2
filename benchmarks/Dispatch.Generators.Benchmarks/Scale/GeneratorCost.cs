using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime;
using System.Text.Json;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>What the generator costs an editor and a build: <c>generator folder</c>; writes JSON and a table into the folder.</summary>
internal static class GeneratorCost
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <param name="folder">Where the results go.</param>
    /// <param name="commit">What is measured.</param>
    /// <param name="isDry">Only to see that it works; the figures mean nothing.</param>
    public static int Run(string folder, string commit, bool isDry)
    {
        (int Observers, int Runs)[] scales = isDry ? [(10, 1), (100, 1), (300, 1)] : [(10, 15), (100, 11), (1_000, 7), (10_000, 2)];
        string load = Load();
        // The compiler itself is compiled at first, then again where it is hot.
        for (int warmUp = 0; warmUp < (isDry ? 1 : 5); warmUp++)
        {
            new ScaleRun(200, runs: 2).Measure();
        }

        var rows = new List<ScaleMeasurement>();
        foreach ((int observers, int runs) in scales)
        {
            rows.Add(new ScaleRun(observers, runs).Measure());
            Console.Error.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {observers} observers done");
        }

        var report = new ScaleReport(
            string.Create(CultureInfo.InvariantCulture, $"{Describe(commit)} At the start the load was {load}."),
            rows);
        if (isDry)
        {
            Console.Write(GeneratorTables.Write(report));
            return 0;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "generator.json"), JsonSerializer.Serialize(report, s_indented) + "\n");
        return WriteTables(folder);
    }

    /// <summary>What is measured, when and where.</summary>
    public static string Describe(string commit) => string.Create(
        CultureInfo.InvariantCulture,
        $"Commit {commit}, {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores at a load of {Load()}, .NET {Environment.Version}, {(GCSettings.IsServerGC ? "server" : "workstation")} garbage collector.");

    /// <summary>Makes the tables from the kept figures.</summary>
    public static int WriteTables(string folder)
    {
        string json = File.ReadAllText(Path.Combine(folder, "generator.json"));
        string tables = GeneratorTables.Write(JsonSerializer.Deserialize<ScaleReport>(json)!);
        File.WriteAllText(Path.Combine(folder, "generator.md"), tables);
        Console.Write(tables);
        return 0;
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
