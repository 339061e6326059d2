using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Buses;
using Dispatch.EventFlow.Cycles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Benchmarks;

/// <summary>
/// What the flow analysis costs beside the compiler: <c>flow [folder]</c>. Without a folder, code bases of growing size are
/// made up, nine tenths of which have nothing to do with events. Median of several runs, each on compilations of its own.
/// </summary>
internal static class FlowCost
{
    private static readonly int s_runs = int.TryParse(Environment.GetEnvironmentVariable("DISPATCH_FLOW_RUNS"), out int count) ? count : 3;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll" or "Dispatch.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static int Run(string[] arguments)
    {
        Console.WriteLine("| code | files | lines | handlers | edges | parse + compile | flow analysis | share | allocated |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        if (arguments.Length > 0)
        {
            Measure(Path.GetFileName(Path.TrimEndingDirectorySeparator(arguments[0])), [.. SourcesOf(arguments[0])], Bus(arguments));
            return 0;
        }

        Measure("warm-up", Synthetic(20), EventFlowOptions.Default, fixedRuns: 1, isShown: false);
        foreach (int handlers in new[] { 50, 200, 800 })
        {
            Measure($"made up, {handlers}", Synthetic(handlers), EventFlowOptions.Default);
        }

        return 0;
    }

    private static void Measure(string name, string[] sources, EventFlowOptions options, int? fixedRuns = null, bool isShown = true)
    {
        int runs = fixedRuns ?? s_runs;
        var compile = new List<double>();
        var flow = new List<double>();
        long bytes = 0;
        EventFlowGraph graph = EventFlowGraph.Empty("");
        for (int run = 0; run < runs; run++)
        {
            GC.Collect();
            long start = Stopwatch.GetTimestamp();
            CSharpCompilation compilation = CSharpCompilation.Create(
                "Code", sources.AsParallel().AsOrdered().Select(static source => CSharpSyntaxTree.ParseText(source, s_parse)), s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
            compilation.Emit(new MemoryStream());
            compile.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);

            long before = GC.GetTotalAllocatedBytes(precise: true);
            start = Stopwatch.GetTimestamp();
            graph = EventFlowAnalysis.Build(compilation, options, CancellationToken.None);
            FlowCycles.Find(graph, includeAllowed: false, CancellationToken.None);
            flow.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        if (isShown)
        {
            double compiled = Median(compile);
            double analysed = Median(flow);
            Console.WriteLine(
                $"| {name} | {sources.Length} | {sources.Sum(static source => source.Count(static letter => letter == '\n'))} | {graph.Handlers.Length} | {graph.Publishes.Length} | {compiled:F0} ms | {analysed:F0} ms | {analysed / compiled:P1} | {bytes / 1048576} MB |");
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static IEnumerable<string> SourcesOf(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains(".Test", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText);

    /// <summary>A home-made bus: <c>flow folder handler-interface publishing-type.method</c>.</summary>
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

    /// <summary>For each handler: an event, a service, an interface in between, and nine classes that publish nothing.</summary>
    private static string[] Synthetic(int handlers)
    {
        var files = new List<string>();
        for (int index = 0; index < handlers; index++)
        {
            var text = new StringBuilder();
            text.AppendLine("using System; using System.Collections.Generic; using System.Linq; using Dispatch; namespace Made.Up;");
            text.AppendLine($"public sealed record Event{index}(int Id, string Name);");
            text.AppendLine($"public interface IService{index} {{ void Update(int id, bool silent = false); }}");
            text.AppendLine($"internal sealed class Service{index}(IPublisher bus) : IService{index} {{ public void Update(int id, bool silent) {{ if (!silent && id > {index}) {{ bus.Publish(new Event{(index + 1) % handlers}(id, \"x\")); }} }} }}");
            text.AppendLine($"[Handles<Event{index}>] internal sealed class Handler{index}(IService{index} service) {{ public void Handle(Event{index} e) {{ if (e.Name.Length > 3) {{ return; }} service.Update(e.Id, silent: {(index % 3 == 0 ? "true" : "false")}); }} }}");
            files.Add(text.ToString());
            for (int other = 0; other < 9; other++)
            {
                files.Add($$"""
                    using System;
                    using System.Collections.Generic;
                    using System.Linq;
                    namespace Made.Up.Part{{index}};
                    public class Model{{other}}
                    {
                        private readonly Dictionary<string, List<int>> _values = new();
                        public int Total { get; private set; }
                        public string Name { get; set; } = "";
                        public IEnumerable<int> Select(Func<int, bool> filter) => _values.Values.SelectMany(static list => list).Where(filter).OrderBy(static value => value);
                        public void Put(string key, int value)
                        {
                            if (!_values.TryGetValue(key, out List<int>? list)) { _values[key] = list = new List<int>(); }
                            for (int i = 0; i < value; i++) { list.Add(i * value); Total += i; }
                        }
                        public override string ToString() => $"{Name}: {Total} {string.Join(", ", _values.Select(pair => pair.Key + "=" + pair.Value.Count))}";
                    }

                    """);
            }
        }

        return [.. files];
    }
}
