using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.TestKit.Analyzers;

/// <summary>Applies a code fix and compares the result, which must compile.</summary>
/// <param name="analyzer">Reports what is fixed; null if only the compiler does.</param>
/// <param name="fix">The fix.</param>
/// <param name="options">How the source is compiled.</param>
public sealed class CodeFixVerifier(DiagnosticAnalyzer? analyzer, CodeFixProvider fix, VerifierOptions? options = null)
{
    private readonly VerifierOptions _options = options ?? new VerifierOptions();

    /// <summary>The fix with the equivalence key (or the only one) of the first diagnostic turns one source into the other, whichever way its lines end.</summary>
    public async Task VerifyAsync(string before, string after, string? key = null)
    {
        await VerifyAsync(CreateDocument(before), after, key);
        await VerifyAsync(CreateDocument(before, "\r\n"), after, key);
    }

    private async Task VerifyAsync(Document document, string after, string? key)
    {
        Diagnostic diagnostic = (await FixableAsync(document)).FirstOrDefault() ?? throw new VerificationException("There is nothing to fix.");
        List<CodeAction> actions = await ActionsAsync(document, diagnostic);
        CodeAction action = key is null
            ? actions.SingleOrDefault() ?? throw new VerificationException($"{actions.Count} fixes are offered.")
            : actions.SingleOrDefault(candidate => candidate.EquivalenceKey == key) ?? throw new VerificationException($"No fix {key} is offered.");
        await CompareAsync(document, action, after);
    }

    /// <summary>Diagnostics are reported, and no fix is offered for any of them.</summary>
    public async Task VerifyNoFixAsync(string source)
    {
        Document document = CreateDocument(source);
        ImmutableArray<Diagnostic> fixable = await FixableAsync(document);
        if (fixable.IsEmpty)
        {
            throw new VerificationException("There is nothing to fix.");
        }

        foreach (Diagnostic diagnostic in fixable)
        {
            if ((await ActionsAsync(document, diagnostic)).FirstOrDefault() is { } action)
            {
                throw new VerificationException($"'{action.Title}' is offered for {diagnostic}.");
            }
        }
    }

    /// <summary>Fixing everything in the document turns one source into the other.</summary>
    public async Task VerifyFixAllAsync(string before, string after, string? key = null)
    {
        Document document = CreateDocument(before);
        ImmutableArray<Diagnostic> fixable = await FixableAsync(document);
        key ??= (await ActionsAsync(document, fixable[0]))[0].EquivalenceKey;
        FixAllProvider all = fix.GetFixAllProvider() ?? throw new VerificationException("The fix cannot be applied to everything.");
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, key!, fixable.Select(static diagnostic => diagnostic.Id).Distinct(), new Provider(fixable), CancellationToken.None);
        CodeAction action = await all.GetFixAsync(context) ?? throw new VerificationException("Nothing is fixed.");
        await CompareAsync(document, action, after);
    }

    private async Task CompareAsync(Document document, CodeAction action, string after)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Document result = changed.GetDocument(document.Id)!;
        string text = (await result.GetTextAsync()).ToString();
        string end = (await document.GetTextAsync()).ToString().Contains('\r') ? "\r\n" : "\n";
        if (text != text.ReplaceLineEndings(end))
        {
            throw new VerificationException("The fix wrote line endings that the file does not have.");
        }

        text = text.ReplaceLineEndings("\n");
        if (text != after.ReplaceLineEndings("\n"))
        {
            throw new VerificationException($"The fix wrote:\n{text}\n\nExpected:\n{after}");
        }

        VerifierCompilation.RequireNoErrors((await result.Project.GetCompilationAsync())!, "The fixed source");
    }

    private async Task<ImmutableArray<Diagnostic>> FixableAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        IEnumerable<Diagnostic> found = compilation.GetDiagnostics();
        if (analyzer is not null)
        {
            found = found.Concat(await AnalyzerVerifier.RunAsync(compilation, _options, analyzer));
        }

        return
        [
            .. found.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Location.SourceTree == tree)
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    private async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private Document CreateDocument(string source, string lineEnd = "\n")
    {
        var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithParseOptions(VerifierCompilation.ParseOptions)
            .WithCompilationOptions(VerifierCompilation.CompilationOptions(_options))
            .WithMetadataReferences(VerifierCompilation.References(_options));
        if (_options.HasGlobalUsings && _options.ReferencesDispatch)
        {
            project = project.AddDocument("Usings.cs", VerifierCompilation.GlobalUsings, filePath: "Usings.cs").Project;
        }

        if (_options.RunsGenerator)
        {
            project = project.AddAnalyzerReference(new GeneratorReference());
        }

        for (int i = 0; i < _options.OtherSources.Length; i++)
        {
            project = project.AddDocument($"Other{i}.cs", _options.OtherSources[i], filePath: $"/Other{i}.cs").Project;
        }

        if (_options.EditorConfig.Count > 0)
        {
            string lines = string.Join("\n", _options.EditorConfig.Select(static pair => $"{pair.Key} = {pair.Value}"));
            project = project.AddAnalyzerConfigDocument(".editorconfig", Microsoft.CodeAnalysis.Text.SourceText.From($"root = true\n[*.cs]\n{lines}\n"), filePath: "/.editorconfig").Project;
            return project.AddDocument(_options.Path, source.ReplaceLineEndings(lineEnd), filePath: "/" + _options.Path);
        }

        return project.AddDocument(_options.Path, source.ReplaceLineEndings(lineEnd), filePath: _options.Path);
    }

    private sealed class Provider(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        // The workspace knows generators by identity.
        private readonly ImmutableArray<ISourceGenerator> _generators = VerifierCompilation.Generators();

        public override string? FullPath => null;

        public override object Id => "Dispatch.Generators";

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}
