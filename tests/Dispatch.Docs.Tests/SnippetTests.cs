using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Dispatch.Docs.Tests.Pages;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Docs.Tests;

/// <summary>What the pages show compiles, with the generator, as it stands there; what they show as bad is reported.</summary>
public class SnippetTests
{
    private static readonly DiagnosticAnalyzer[] s_analyzers =
    [
        .. Assembly.Load("Dispatch.Analyzers").GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string, int> Good => Select(static snippet => snippet.BadId is null);

    public static TheoryData<string, int> Bad => Select(static snippet => snippet.BadId is not null);

    [Theory]
    [MemberData(nameof(Good))]
    public async Task Snippet_Good_CompilesAndIsNotReported(string page, int line)
    {
        Snippet snippet = Find(page, line);
        Compilation compilation = Compile(snippet);
        VerifierCompilation.RequireNoErrors(compilation, snippet.ToString());
        IEnumerable<Diagnostic> reported = await AnalyzerVerifier.RunAsync(compilation, s_analyzers);
        Assert.Empty(reported);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Snippet_Bad_IsReportedWithTheNamedRule(string page, int line)
    {
        Snippet snippet = Find(page, line);
        Compilation compilation = Compile(snippet);
        IEnumerable<Diagnostic> reported = await AnalyzerVerifier.RunAsync(compilation, s_analyzers);
        IEnumerable<string> ids = reported.Concat(compilation.GetDiagnostics()).Select(static diagnostic => diagnostic.Id);
        Assert.Contains(snippet.BadId!, ids);
    }

    [Fact]
    public void Snippets_Always_AreFoundInTheReadmeAndInTheRulePages()
    {
        string[] pages = [.. DocumentationPage.All().SelectMany(static page => page.Snippets()).Select(static snippet => snippet.Page)];
        Assert.Contains("README.md", pages);
        Assert.Contains(pages, static page => page.StartsWith("docs/rules/", StringComparison.Ordinal));
    }

    private static Compilation Compile(Snippet snippet)
    {
        bool isProgram = CSharpSyntaxTree.ParseText(snippet.Code, VerifierCompilation.ParseOptions).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        var options = new VerifierOptions
        {
            HasGlobalUsings = false,
            OutputKind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        };
        Compilation compilation = VerifierCompilation.Create(snippet.Code, options);

        // A reader who needs no container has no reference to one, so only those snippets that use one get it.
        if (snippet.Code.Contains("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal))
        {
            compilation = compilation.AddReferences(
                Directory.GetFiles(AppContext.BaseDirectory, "Microsoft.Extensions.DependencyInjection*.dll").Select(static path => MetadataReference.CreateFromFile(path)));
        }

        if (snippet.Code.Contains("using Dispatch.Testing;", StringComparison.Ordinal))
        {
            compilation = compilation.AddReferences(MetadataReference.CreateFromFile(typeof(Testing.FakeDispatcher).Assembly.Location));
        }

        CSharpGeneratorDriver.Create(VerifierCompilation.Generators(), parseOptions: VerifierCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        return compilation;
    }

    private static Snippet Find(string page, int line) => DocumentationPage.Read(page).Snippets().Single(snippet => snippet.Line == line);

    private static TheoryData<string, int> Select(Func<Snippet, bool> isWanted)
    {
        var data = new TheoryData<string, int>();
        foreach (Snippet snippet in DocumentationPage.All().SelectMany(static page => page.Snippets()).Where(isWanted))
        {
            data.Add(snippet.Page, snippet.Line);
        }

        return data;
    }
}
