using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Dispatch.Analyzers.FlowGraph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Generators.Benchmarks.Flow;

/// <summary>
/// What the rules that show while one types take after an edit of a file, as an editor asks for them: a new compilation, new
/// analysis, the diagnostics of that file. Beside it the compiler's own diagnostics of the file, which the editor asks for too.
/// </summary>
internal sealed record EditCost(int Edits, Spent Compiler, Spent Rules)
{
    private const int MostEdits = 40;

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_live =
    [
        .. typeof(FlowGraphAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type != typeof(FlowGraphAnalyzer) && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(static analyzer => analyzer.SupportedDiagnostics.Any(static rule => rule.Id.StartsWith("DSP1", StringComparison.Ordinal) || rule.Id.StartsWith("DSP2", StringComparison.Ordinal))),
    ];

    public static EditCost Take(string[] sources, Dictionary<string, string> editorConfig)
    {
        CSharpCompilation compilation = FlowMeasurement.Parse(sources);
        compilation.GetDeclarationDiagnostics();
        var options = new AnalyzerOptions([], new Provider(editorConfig));
        var compiler = new List<Spent>();
        var rules = new List<Spent>();

        // Files spread over the code, so that those with handlers and those without both count.
        int step = Math.Max(1, sources.Length / MostEdits);
        for (int index = 0; index < sources.Length; index += step)
        {
            SyntaxTree old = compilation.SyntaxTrees[index];
            SyntaxTree edited = CSharpSyntaxTree.ParseText(sources[index] + "\n// edited\n", FlowMeasurement.ParseOptions, old.FilePath);
            CSharpCompilation changed = compilation.ReplaceSyntaxTree(old, edited);
            SemanticModel model = changed.GetSemanticModel(edited);
            compiler.Add(Spent.On(() => model.GetDiagnostics()));
            rules.Add(Spent.On(() =>
            {
                var driver = new CompilationWithAnalyzers(changed, s_live, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
                driver.GetAnalyzerSyntaxDiagnosticsAsync(edited, CancellationToken.None).GetAwaiter().GetResult();
                driver.GetAnalyzerSemanticDiagnosticsAsync(changed.GetSemanticModel(edited), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
            }));
        }

        return new EditCost(rules.Count, Mean(compiler), Mean(rules));
    }

    // Processor time is counted in steps of its clock, so single edits are summed up.
    private static Spent Mean(List<Spent> all) => new(all.Average(static one => one.Processor), all.Average(static one => one.Wall), (long)all.Average(static one => one.Bytes));

    private sealed class Provider(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new(values);

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
