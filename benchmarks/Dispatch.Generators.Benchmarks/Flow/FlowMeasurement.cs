using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Cycles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Benchmarks.Flow;

/// <summary>The compiler, the compiler with the analyzers that every build has, and the flow analysis, on the same code.</summary>
/// <param name="Compile">Parse, bind and emit.</param>
/// <param name="CompileAndAnalyse">Parse, compile and the analyzers of the SDK with the severities of a new project.</param>
/// <param name="Flow">The analysis as the rules run it, with its cycles.</param>
/// <param name="Handlers">How many handlers were found.</param>
/// <param name="IsEmitted">Whether the code had no errors, so that the compiler did all its work.</param>
internal sealed record FlowMeasurement(Spent Compile, Spent CompileAndAnalyse, Spent Flow, int Handlers, bool IsEmitted)
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll" or "Dispatch.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static FlowMeasurement Take(string[] sources, EventFlowOptions options, int runs)
    {
        var compile = new List<Spent>();
        var analyse = new List<Spent>();
        var flow = new List<Spent>();
        EventFlowGraph graph = EventFlowGraph.Empty("");
        bool isEmitted = true;
        for (int run = 0; run < runs; run++)
        {
            CSharpCompilation? compilation = null;
            compile.Add(Spent.On(() =>
            {
                compilation = Parse(sources);
                isEmitted &= compilation.Emit(new MemoryStream()).Success;
            }));
            flow.Add(Spent.On(() =>
            {
                graph = EventFlowAnalysis.Build(compilation!, options, CancellationToken.None);
                FlowCycles.Find(graph, includeAllowed: false, CancellationToken.None);
            }));
            analyse.Add(compile[^1] + Spent.On(() => SdkAnalyzers.Run(compilation!)));
        }

        return new FlowMeasurement(Spent.Median(compile), Spent.Median(analyse), Spent.Median(flow), graph.Handlers.Length, isEmitted);
    }

    public static CSharpCompilation Parse(string[] sources) => CSharpCompilation.Create(
        "Code",
        sources.Select(static (source, index) => (source, index)).AsParallel().AsOrdered().Select(static file => CSharpSyntaxTree.ParseText(file.source, ParseOptions, $"File{file.index}.cs")),
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, specificDiagnosticOptions: SdkAnalyzers.Severities));
}
