using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Analyzers.Tests.Live;

/// <summary>
/// A project as an editor holds it: documents are opened and edited, and after each edit the open document alone is
/// analysed. As in an editor, analyzers whose rules all come at the end of a compilation are left to the build.
/// </summary>
internal sealed class Editor : IDisposable
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [.. AnalyzerSet.All().Where(IsLive)];

    private readonly AdhocWorkspace _workspace = new();
    private readonly Dictionary<string, DocumentId> _documents = [];
    private readonly ProjectId _project;

    public Editor(params (string Path, string Text)[] files)
    {
        var options = new VerifierOptions();
        Project project = _workspace.AddProject("Test", LanguageNames.CSharp)
            .WithParseOptions(VerifierCompilation.ParseOptions)
            .WithCompilationOptions(VerifierCompilation.CompilationOptions(options))
            .WithMetadataReferences(VerifierCompilation.References(options));
        _project = project.Id;
        foreach ((string path, string text) in files.Prepend(("Usings.cs", VerifierCompilation.GlobalUsings)))
        {
            Document document = project.AddDocument(path, text, filePath: path);
            _documents[path] = document.Id;
            project = document.Project;
        }

        _workspace.TryApplyChanges(project.Solution);
    }

    public static bool IsLive(DiagnosticAnalyzer analyzer) =>
        analyzer.SupportedDiagnostics.Any(static rule => !rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd));

    /// <summary>One keystroke, or a paste.</summary>
    public void Replace(string path, string before, string after)
    {
        Document document = _workspace.CurrentSolution.GetDocument(_documents[path])!;
        string text = document.GetTextAsync().Result.ToString();
        int at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{before}' is not in {path}.");
        SourceText changed = document.GetTextAsync().Result.WithChanges(new TextChange(new TextSpan(at, before.Length), after));
        _workspace.TryApplyChanges(_workspace.CurrentSolution.WithDocumentText(document.Id, changed));
    }

    /// <summary>What the editor underlines in one open document: the ids and the text under each.</summary>
    public async Task<string[]> UnderlinedAsync(string path)
    {
        IReadOnlyList<Diagnostic> found = await AnalyzeAsync(path, s_analyzers);
        string text = (await _workspace.CurrentSolution.GetDocument(_documents[path])!.GetTextAsync()).ToString();
        return [.. found.Select(diagnostic => $"{diagnostic.Id} {text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}").Order(StringComparer.Ordinal)];
    }

    /// <summary>The work of the compiler for the open document, with or without analyzers.</summary>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string path, ImmutableArray<DiagnosticAnalyzer>? analyzers = null)
    {
        Compilation compilation = (await _workspace.CurrentSolution.GetProject(_project)!.GetCompilationAsync())!;
        SyntaxTree tree = (await _workspace.CurrentSolution.GetDocument(_documents[path])!.GetSyntaxTreeAsync())!;
        SemanticModel model = compilation.GetSemanticModel(tree);
        if (analyzers is not { IsEmpty: false } all)
        {
            return model.GetDiagnostics();
        }

        CompilationWithAnalyzers runner = compilation.WithAnalyzers(all, new AnalyzerOptions([], new FixedOptionsProvider(ImmutableDictionary<string, string>.Empty)));
        ImmutableArray<Diagnostic> syntax = await runner.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None);
        ImmutableArray<Diagnostic> semantic = await runner.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None);
        return [.. syntax.Concat(semantic)];
    }

    public Task<IReadOnlyList<Diagnostic>> AnalyzeWithRulesAsync(string path) => AnalyzeAsync(path, s_analyzers);

    public void Dispose() => _workspace.Dispose();
}
