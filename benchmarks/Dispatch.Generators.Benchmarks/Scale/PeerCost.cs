using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>The generator of another library beside ours, over sources that declare and observe the same, turn by turn.</summary>
internal static class PeerCost
{
    private const string Folder = "generator-peers";
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <param name="results">Where the results go.</param>
    /// <param name="commit">What is measured of ours.</param>
    /// <param name="name">The other library, with its version or commit.</param>
    /// <param name="template">See <see cref="SourceTemplate"/>; a name without path is one of ours.</param>
    /// <param name="generator">The assembly with the other generators.</param>
    /// <param name="libraries">The assemblies that its sources reference.</param>
    public static int Run(string results, string commit, string name, string template, string generator, string[] libraries)
    {
        string file = System.IO.File.Exists(template) ? template : Path.Combine(AppContext.BaseDirectory, "Templates", template + ".txt");
        (string Library, SourceTemplate Template, Func<IReadOnlyList<ISourceGenerator>> Generators)[] sides =
        [
            (name, SourceTemplate.Read(file, libraries), () => Load(generator)),
            ("Dispatch", SourceTemplate.Dispatch, static () => ScaleRun.Generators),
        ];
        for (int warmUp = 0; warmUp < 4; warmUp++)
        {
            Measure(sides, observers: 150, runs: 2);
        }

        List<PeerMeasurement> rows = [.. Measure(sides, 10, 9), .. Measure(sides, 100, 7), .. Measure(sides, 1_000, 5)];
        Directory.CreateDirectory(Path.Combine(results, Folder));
        System.IO.File.WriteAllText(
            Path.Combine(results, Folder, Path.GetFileNameWithoutExtension(template) + ".json"),
            JsonSerializer.Serialize(new PeerReport($"{name}, {GeneratorCost.Describe(commit)}", rows), s_indented) + "\n");
        return WriteTables(results);
    }

    /// <summary>Makes the table from the kept figures of all libraries.</summary>
    public static int WriteTables(string results)
    {
        IEnumerable<PeerReport> reports = Directory.EnumerateFiles(Path.Combine(results, Folder), "*.json").Order(StringComparer.Ordinal)
            .Select(static file => JsonSerializer.Deserialize<PeerReport>(System.IO.File.ReadAllText(file))!);
        string tables = GeneratorTables.Write(reports);
        System.IO.File.WriteAllText(Path.Combine(results, Folder + ".md"), tables);
        Console.Write(tables);
        return 0;
    }

    private static IReadOnlyList<ISourceGenerator> Load(string path) =>
    [
        .. Assembly.LoadFrom(Path.GetFullPath(path)).GetTypes()
            .Where(static type => !type.IsAbstract && type.IsDefined(typeof(GeneratorAttribute)))
            .Select(static type => Activator.CreateInstance(type) switch
            {
                IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
                var other => (ISourceGenerator)other!,
            }),
    ];

    private static List<PeerMeasurement> Measure(
        (string Library, SourceTemplate Template, Func<IReadOnlyList<ISourceGenerator>> Generators)[] sides, int observers, int runs)
    {
        var projects = Array.ConvertAll(sides, side => new MadeUpProject(observers, side.Template));
        var all = sides.Select((side, index) => new Subject(projects[index], side.Generators(), IncrementalGeneratorOutputKind.None)).ToArray();
        var editors = sides.Select((side, index) => new Subject(projects[index], side.Generators(), IncrementalGeneratorOutputKind.Implementation)).ToArray();
        Subject[] subjects = [.. all, .. editors];
        for (int run = 0; run < runs; run++)
        {
            Array.ForEach(all, static subject => subject.RunCold());
        }

        Array.ForEach(editors, static subject => subject.RunCold());
        for (int edit = 1; edit <= runs; edit++)
        {
            Array.ForEach(subjects, subject => subject.RunAfterEdit(edit));
        }

        for (int edit = 1; edit <= runs; edit++)
        {
            Array.ForEach(subjects, subject => subject.RunAfterMemberEdit(edit));
        }

        Array.ForEach(subjects, static subject => subject.RequireSuccess());
        Array.ForEach(subjects, static subject => subject.Drop());
        var texts = new string[sides.Length][];
        var builds = Array.ConvertAll(sides, static _ => new List<(double, long)>());
        for (int run = 0; run < (runs + 1) / 3; run++)
        {
            for (int side = 0; side < sides.Length; side++)
            {
                builds[side].Add(Cost.Measure(() => texts[side] = Emit(projects[side], sides[side].Generators())));
            }
        }

        return [.. sides.Select((side, index) => new PeerMeasurement(
            side.Library,
            observers,
            texts[index].Sum(static text => (long)Encoding.UTF8.GetByteCount(text)),
            texts[index].Length,
            Cost.Of(all[index].Cold),
            Cost.Of(all[index].Edits),
            Cost.Of(all[index].MemberEdits),
            Cost.Of(editors[index].Edits),
            Cost.Of(editors[index].MemberEdits),
            Cost.Of(builds[index])))];
    }

    /// <returns>The generated texts.</returns>
    private static string[] Emit(MadeUpProject project, IReadOnlyList<ISourceGenerator> generators)
    {
        CSharpCompilation sources = project.Compile();
        Subject.Driver(generators, IncrementalGeneratorOutputKind.None)
            .RunGeneratorsAndUpdateCompilation(sources, out Compilation built, out ImmutableArray<Diagnostic> reported);
        ScaleRun.Emit(built);
        if (reported.FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } failure)
        {
            throw new InvalidOperationException(failure.ToString());
        }

        return [.. built.SyntaxTrees.Skip(sources.SyntaxTrees.Length).Select(static tree => tree.ToString())];
    }
}
