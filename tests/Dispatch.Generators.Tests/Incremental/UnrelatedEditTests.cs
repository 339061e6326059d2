using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Dispatch.Generators.Tests.Harness;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Tests.Incremental;

/// <summary>What an edit that concerns no event must not run again.</summary>
public sealed class UnrelatedEditTests
{
    public static TheoryData<string, int, string, string> Edits => new()
    {
        { "a comment below the observers", 1, "    [Handles<StockMoved>]", "    // a comment\n    [Handles<StockMoved>]" },
        { "the body of an observer", 1, "Sum += e.OrderId", "Sum += e.OrderId + 1" },
        { "a local of another class", 3, "result", "outcome" },
        { "a line above the events", 0, "namespace Shop;", "\nnamespace Shop;" },
        { "a field of an observer", 1, "public int Sum;", "public int Sum; private int _other;" },
    };

    [Fact]
    public void FirstRun_EveryNamedStep_HasRun()
    {
        var run = new GeneratorRun(Sources.All);
        foreach (string step in StepNames())
        {
            Assert.True(run.Reasons(step).Count > 0, step + " did not run");
        }
    }

    [Fact]
    public void NewFile_WithoutEvents_RunsNothingAgain()
    {
        var run = new GeneratorRun(Sources.All);
        run.Run(run.Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Other; public class C { }", VerifierCompilation.ParseOptions, "New.cs")));
        RequireNothingNew(run, "a new file");
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edit_ThatConcernsNoEvent_RunsNothingAgain(string what, int file, string before, string after)
    {
        var run = new GeneratorRun(Sources.All);
        SyntaxTree tree = run.Input.SyntaxTrees.ElementAt(file);
        string text = tree.ToString();
        Assert.Contains(before, text);
        run.Run(run.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(before, after)))));
        RequireNothingNew(run, what);
    }

    [Fact]
    public void Run_WithFilesInAnotherOrder_WritesTheSameBytes()
    {
        var forward = new GeneratorRun(Sources.All);
        var backward = new GeneratorRun(Enumerable.Reverse(Sources.All).ToArray());
        Assert.Equal(forward.Files.OrderBy(static file => file.Key), backward.Files.OrderBy(static file => file.Key));
    }

    [Fact]
    public void Run_WithCollidingNamesInAnotherOrder_WritesTheSameBytes()
    {
        string[] sources =
        [
            "using Dispatch; namespace A; public record struct Paid; [Handles<Paid>] class Audit { public void Handle(Paid e) { } }",
            "using Dispatch; namespace B; public record struct Paid; [Handles<Paid>] class Audit { public void Handle(Paid e) { } } [Handles<A.Paid>] class Log { public void Handle(A.Paid e) { } }",
            "using Dispatch; namespace C; [Dispatcher] partial class Bus; [Dispatcher] partial class BUS;",
        ];
        MetadataReference container = MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly.Location);
        GeneratorRun Of(IEnumerable<string> texts) => new(texts.Select(static (text, index) => CSharpSyntaxTree.ParseText(text, VerifierCompilation.ParseOptions, index + ".cs")), container);

        var forward = Of(sources);
        Assert.Contains("C.BUS.B_Paid.g.cs", forward.Files.Keys);
        Assert.Equal(forward.Files.OrderBy(static file => file.Key), Of(Enumerable.Reverse(sources)).Files.OrderBy(static file => file.Key));
    }

    internal static string[] StepNames() =>
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!)];

    private static void RequireNothingNew(GeneratorRun run, string what)
    {
        foreach (string step in StepNames())
        {
            Assert.All(run.Reasons(step), reason => Assert.True(
                reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} was {reason} after {what}"));
        }

        Assert.All(run.OutputReasons(), reason => Assert.True(reason == IncrementalStepRunReason.Cached, $"an output was {reason} after {what}"));
    }
}
