using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Analyzers.FlowGraph;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>DSP1010, and the cycles that a lock file accepts.</summary>
public class LockRuleTests
{
    /// <summary>A rule that needs a file besides the source.</summary>
    public static readonly string[] Ids = ["DSP1010"];

    private const string Source = """
        public sealed record Paid(int Id);
        public sealed record Shipped(int Id);

        [Handles<Paid>]
        public sealed class Ship(IPublisher bus)
        {
            public void Handle(Paid e) { if (e.Id > 0) { bus.Publish(new Shipped(e.Id)); } }
        }

        [Handles<Shipped>]
        public sealed class Log
        {
            public void Handle(Shipped e) { }
        }
        """;

    private const string Reviewed = """
        # eventflow.lock 1
        handles Paid -> Ship.Handle [sync]
        handles Shipped -> Log.Handle [sync]
        publishes Paid -> Ship.Handle -> Shipped [may, sync]
        """;

    [Fact]
    public async Task Flow_AsReviewed_IsNotReported() => Assert.Empty(await RunAsync(Source, Reviewed));

    [Fact]
    public async Task Flow_WithoutAFile_IsNotReported() => Assert.Empty(await AnalyzeAsync(Source, new VerifierOptions()));

    [Fact]
    public async Task Edge_NotReviewed_IsReportedAtThePublish()
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(Source, Without("publishes")));
        Assert.StartsWith("Publish 'Paid -> Ship.Handle -> Shipped' is not in eventflow.lock", diagnostic.GetMessage());
        Assert.Equal("bus.Publish(new Shipped(e.Id))", TextAt(diagnostic));
    }

    [Fact]
    public async Task Handler_NotReviewed_IsReportedAtIt()
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(Source, Without("handles Shipped")));
        Assert.StartsWith("Handling 'Shipped -> Log.Handle' is not in eventflow.lock", diagnostic.GetMessage());
        Assert.Equal("Handle", TextAt(diagnostic));
    }

    [Fact]
    public async Task Edge_OfAnotherManner_IsReportedWithBoth()
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(Source, Reviewed.Replace("[may, sync]", "[must, sync]")));
        Assert.Contains("is reviewed as [must, sync] and is [may, sync]", diagnostic.GetMessage());
    }

    [Fact]
    public async Task Edge_Gone_IsReportedInTheFile()
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(Source, Reviewed + "\npublishes Shipped -> Log.Handle -> Paid [may, sync]\n"));
        Assert.Contains("no longer in the code", diagnostic.GetMessage());
        Assert.Equal(("/src/App/eventflow.lock", 4), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public async Task Line_OfAnUnfinishedMerge_IsReported() => Assert.Contains("a merge conflict is not resolved", Assert.Single(await RunAsync(Source, Reviewed + "\n<<<<<<< mine\n")).GetMessage());

    [Fact]
    public async Task File_OfSeveralProjects_IsNotCompared() => Assert.Empty(await AnalyzeAsync(Source, Options("", "/src/eventflow.lock")));

    [Fact]
    public async Task Flow_OfGeneratedCodeAndOtherLibraries_IsNotReportedThere()
    {
        Assert.Empty(await AnalyzeAsync("using System;\n" + Source, Options("", "/src/App/eventflow.lock") with { ReferencesDispatch = false, AllowsCompilerErrors = true }));
        Assert.Empty(await AnalyzeAsync("#pragma warning disable DSP1010\n" + Source, Options("# eventflow.lock 1\n", "/src/App/eventflow.lock")));
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("# eventflow.lock 1\n", DiagnosticSeverity.Warning)]
    [InlineData("# eventflow.lock 1\ncycle Paid <-> Shipped because it ends with the stock\n", null)]
    public async Task Cycle_Conditional_DependsOnTheReview(string text, DiagnosticSeverity? expected)
    {
        string source = Source.Replace("class Log", "class Log(IPublisher bus)").Replace("(Shipped e) { }", "(Shipped e) => bus.Publish(new Paid(e.Id));");
        VerifierOptions options = text.Length == 0 ? new VerifierOptions() : Options(text, "/src/eventflow.lock");
        Diagnostic[] cycles = [.. (await AnalyzerVerifier.RunAsync(VerifierCompilation.Create(source, options), options, new FlowGraphAnalyzer())).Where(static diagnostic => diagnostic.Id == "DSP1002")];
        Assert.Equal(expected, cycles.Select(static diagnostic => (DiagnosticSeverity?)diagnostic.Severity).SingleOrDefault());
    }

    private static string Without(string start) => string.Join('\n', Reviewed.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith(start)));

    private static Task<Diagnostic[]> RunAsync(string source, string text) => AnalyzeAsync(source, Options(text, "/src/App/eventflow.lock"));

    private static async Task<Diagnostic[]> AnalyzeAsync(string source, VerifierOptions options) =>
        [.. (await AnalyzerVerifier.RunAsync(VerifierCompilation.Create(source, options), options, new FlowGraphAnalyzer())).Where(static diagnostic => diagnostic.Id == "DSP1010")];

    private static VerifierOptions Options(string text, string path) => new()
    {
        GlobalOptions = new Dictionary<string, string> { ["build_property.ProjectDir"] = "/src/App/" },
        AdditionalFiles = new Dictionary<string, string> { [path] = text },
    };

    private static string TextAt(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
