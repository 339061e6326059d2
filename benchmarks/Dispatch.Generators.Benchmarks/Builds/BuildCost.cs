using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dispatch.Generators.Benchmarks.Scale;

namespace Dispatch.Generators.Benchmarks.Builds;

/// <summary>What a generator adds to a clean build of the project that uses it.</summary>
internal static class BuildCost
{
    private const string Folder = "builds";
    private const int Observers = 1_000;
    private const string Minimal = "a generator that writes a field and a method for each event instead";
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Ours: the generator alone, and all that the package runs in the compiler.</summary>
    public static int Run(string results, string commit, bool isDry)
    {
        string library = typeof(IPublisher).Assembly.Location;
        string generator = typeof(DispatchGenerator).Assembly.Location;
        string[] package = [generator, typeof(Analyzers.SynchronousPublishAnalyzer).Assembly.Location, typeof(EventFlow.EventFlowAnalysis).Assembly.Location];
        return Run(results, commit, "Dispatch", "Dispatch", SourceTemplate.Dispatch, [library], isDry,
            ("with the generator", [generator]), ("with the generator and the analyzers", package), (Minimal, [typeof(MinimalGenerator).Assembly.Location]));
    }

    /// <summary>The generator of another library, with whatever analyzers are in its assembly.</summary>
    public static int RunPeer(string results, string commit, string name, string template, string generator, string[] libraries)
    {
        string file = File.Exists(template) ? template : Path.Combine(AppContext.BaseDirectory, "Templates", template + ".txt");
        return Run(
            results, commit, name, Path.GetFileNameWithoutExtension(template), SourceTemplate.Read(file, libraries),
            [.. libraries.Select(Path.GetFullPath)], isDry: false, ("with the generator", [Path.GetFullPath(generator)]));
    }

    public static int WriteTables(string results)
    {
        IEnumerable<BuildReport> reports = Directory.EnumerateFiles(Path.Combine(results, Folder), "*.json")
            .OrderBy(static file => Path.GetFileName(file) != "Dispatch.json").ThenBy(static file => file, StringComparer.Ordinal)
            .Select(static file => JsonSerializer.Deserialize<BuildReport>(File.ReadAllText(file))!);
        string table = BuildTable.Write(reports);
        File.WriteAllText(Path.Combine(results, Folder + ".md"), table);
        Console.Write(table);
        return 0;
    }

    private static int Run(
        string results, string commit, string library, string name, SourceTemplate template, string[] libraries, bool isDry, params (string Way, string[] Analyzers)[] ways)
    {
        string root = Directory.CreateTempSubdirectory("clean-build").FullName;
        try
        {
            (string Way, string[] Analyzers)[] all = [("without", []), .. ways];
            BuildProject[] projects = [.. all.Select((way, index) => new BuildProject(Path.Combine(root, index.ToString(System.Globalization.CultureInfo.InvariantCulture)), way.Way))];
            for (int i = 0; i < projects.Length; i++)
            {
                projects[i].Write(template, isDry ? 10 : Observers, libraries, all[i].Analyzers);
            }

            int rounds = isDry ? 1 : 5;
            for (int round = 1; round <= rounds; round++)
            {
                Console.WriteLine($"clean builds with {library}: round {round} of {rounds}");
                Array.ForEach(projects, static project => project.Build());
            }

            Directory.CreateDirectory(Path.Combine(results, Folder));
            File.WriteAllText(
                Path.Combine(results, Folder, name + ".json"),
                JsonSerializer.Serialize(new BuildReport(library, GeneratorCost.Describe(commit), isDry ? 10 : Observers, [.. projects.Select(static project => project.Result())]), s_indented) + "\n");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        return WriteTables(results);
    }
}
