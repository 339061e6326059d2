using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.TestKit.Analyzers;

/// <summary>Runs an analyzer over marked source and compares what it reports, and where.</summary>
public static class AnalyzerVerifier
{
    /// <summary>Exactly the marked diagnostics are reported; <c>[|span|]</c> means <paramref name="id"/>.</summary>
    /// <returns>The reported diagnostics, in source order, to look at their messages.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> VerifyAsync(DiagnosticAnalyzer analyzer, string markup, string? id = null, VerifierOptions? options = null)
    {
        options ??= new VerifierOptions();
        Markup parsed = MarkupParser.Parse(markup);
        Compilation compilation = VerifierCompilation.Create(parsed.Source, options);
        if (!options.AllowsCompilerErrors)
        {
            VerifierCompilation.RequireNoErrors(compilation, "The source", "DSP0010", "DSP0052");
        }

        IReadOnlyList<Diagnostic> reported = await RunAsync(compilation, options, analyzer);
        string[] expected = [.. parsed.Expected.Select(mark => Line(parsed.Source, mark.Id ?? id ?? throw new ArgumentNullException(nameof(id)), mark.Span.Start, mark.Span.End)).Order(StringComparer.Ordinal)];
        string[] actual = [.. reported.Select(diagnostic => Line(parsed.Source, diagnostic.Id, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End)).Order(StringComparer.Ordinal)];
        if (!expected.SequenceEqual(actual))
        {
            throw new VerificationException($"Expected:\n{Lines(expected)}\nReported:\n{Lines(actual)}\n{Lines(reported.Select(static diagnostic => diagnostic.ToString()))}");
        }

        return reported;
    }

    /// <summary>What the analyzer reports and no pragma suppresses, in source order.</summary>
    public static Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation, params DiagnosticAnalyzer[] analyzers) => RunAsync(compilation, new VerifierOptions(), analyzers);

    /// <summary>As the other overload, with the settings of the project.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation, VerifierOptions options, params DiagnosticAnalyzer[] analyzers)
    {
        CompilationWithAnalyzers runner = compilation.WithAnalyzers([.. analyzers], new AnalyzerOptions([.. options.AdditionalFiles.Select(static file => new FixedText(file.Key, file.Value))], new FixedOptionsProvider(options.EditorConfig, options.GlobalOptions)));
        return [.. (await runner.GetAnalyzerDiagnosticsAsync()).Where(static diagnostic => !diagnostic.IsSuppressed).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static string Line(string source, string id, int start, int end) =>
        end <= source.Length ? $"{id} at {start}: {source[start..end]}" : $"{id} at {start}";

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines.Select(static line => "  " + line).DefaultIfEmpty("  nothing"));
}
