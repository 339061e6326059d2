using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers.FlowGraph;
using Dispatch.Tool.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Tool.Checking;

/// <summary>The rules about flow, over all projects at once.</summary>
internal static class RuleRun
{
    /// <summary>What the rules report, in the order of files and lines.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(FlowProgram program, CancellationToken cancellationToken)
    {
        DiagnosticAnalyzer[] analyzers =
        [
            .. typeof(FlowGraphAnalyzer).Assembly.GetTypes()
                .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
                .Where(static analyzer => analyzer.SupportedDiagnostics.Any(IsAboutFlow)),
        ];
        var options = new AnalyzerOptions([.. ReviewedFlow.FilesOf(program)], new ConfigProvider(program.Config));
        CompilationWithAnalyzers run = program.Compilation.WithAnalyzers([.. analyzers], new CompilationWithAnalyzersOptions(options, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        return
        [
            .. (await run.GetAnalyzerDiagnosticsAsync(cancellationToken))
                .Where(static diagnostic => IsAboutFlow(diagnostic.Descriptor) && !diagnostic.IsSuppressed)
                .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    // DSP0001 to DSP0099 are about the use of the API, which the build of each project checks.
    private static bool IsAboutFlow(DiagnosticDescriptor rule) => rule.Id.StartsWith("DSP1", StringComparison.Ordinal) || rule.Id.StartsWith("DSP2", StringComparison.Ordinal);
}
