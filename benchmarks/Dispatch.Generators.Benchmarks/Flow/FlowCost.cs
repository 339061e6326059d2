using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Buses;

namespace Dispatch.Generators.Benchmarks.Flow;

/// <summary>
/// What the flow analysis costs beside the compiler: <c>flow [folder [handler-interfaces publishing-type.method]]</c>. Without a
/// folder, code bases of growing size are made up. Medians of several runs, each on compilations of its own.
/// </summary>
internal static class FlowCost
{
    private static readonly int s_runs = int.TryParse(Environment.GetEnvironmentVariable("DISPATCH_FLOW_RUNS"), out int count) ? count : 3;

    public static int Run(string[] arguments)
    {
        (string Name, string[] Sources)[] subjects = arguments.Length > 0
            ? [(Path.GetFileName(Path.TrimEndingDirectorySeparator(arguments[0])), [.. SourcesOf(arguments[0])])]
            : [.. new[] { 50, 200, 800 }.Select(static handlers => ($"made up, {handlers}", MadeUpFlow.Of(handlers)))];
        EventFlowOptions options = Bus(arguments) with { IncludeMethods = false, IncludeUnknown = false, OnlyFromHandlers = true };
        FlowMeasurement.Take(MadeUpFlow.Of(20), options, runs: 2);
        EditCost.Take(MadeUpFlow.Of(20), []);
        FlowMeasurement[] taken = [.. subjects.Select(subject => FlowMeasurement.Take(subject.Sources, options, s_runs))];

        Console.WriteLine($"Processor time of all threads; wall time in brackets. {(taken.All(static one => one.IsEmitted) ? "" : "Without its packages the code has errors: the compiler binds all of it and emits nothing. ")}");
        Console.WriteLine();
        Console.WriteLine("| code | files | lines | handlers | parse + compile | with the analyzers of the SDK | flow analysis | share of compile | share with analyzers | allocated | of the compiler's |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (((string name, string[] sources), FlowMeasurement one) in subjects.Zip(taken))
        {
            Console.WriteLine(
                $"| {name} | {sources.Length} | {sources.Sum(static source => source.Count(static letter => letter == '\n'))} | {one.Handlers} | {one.Compile} | {one.CompileAndAnalyse} | {one.Flow} | "
                + $"{one.Flow.Processor / one.Compile.Processor:P1} | {one.Flow.Processor / one.CompileAndAnalyse.Processor:P1} | {one.Flow.Bytes / 1048576} MB | {(double)one.Flow.Bytes / one.Compile.Bytes:P1} |");
        }

        Console.WriteLine();
        Console.WriteLine("| after an edit of one file | files edited | the compiler's diagnostics of it | live flow rules | share | allocated |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach ((string name, string[] sources) in subjects)
        {
            EditCost edit = EditCost.Take(sources, Editor(arguments));
            Console.WriteLine($"| {name} | {edit.Edits} | {edit.Compiler.Processor:F1} ms | {edit.Rules.Processor:F1} ms | {edit.Rules.Processor / edit.Compiler.Processor:P0} | {edit.Rules.Bytes / 1024} KB |");
        }

        return 0;
    }

    private static IEnumerable<string> SourcesOf(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains(".Test", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText);

    private static EventFlowOptions Bus(string[] arguments) => EventFlowOptions.Default with
    {
        Buses = arguments.Length < 3
            ? KnownBuses.All
            : KnownBuses.All.Add(new BusModel("given")
            {
                Handlers = [.. arguments[1].Split(',').Select(static type => new HandlerContract(type))],
                Publishes = [.. arguments[2].Split(',').Select(static method => new PublishContract(method[..method.LastIndexOf('.')], method[(method.LastIndexOf('.') + 1)..]))],
            }),
    };

    /// <summary>The same as an editor reads it.</summary>
    private static Dictionary<string, string> Editor(string[] arguments) => arguments.Length < 3 ? [] : new()
    {
        ["dispatch_handler_interfaces"] = string.Join(", ", arguments[1].Split(',').Select(static type => type.Replace("`1", "<>", StringComparison.Ordinal))),
        ["dispatch_publish_methods"] = arguments[2],
    };
}
