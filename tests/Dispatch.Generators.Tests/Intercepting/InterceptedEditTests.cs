using System.Linq;
using Dispatch.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Tests.Intercepting;

/// <summary>What an edit writes again while calls are intercepted.</summary>
public sealed class InterceptedEditTests
{
    private const string Caller = "using Dispatch; namespace Shop; class Caller { public void Run(IPublisher p) { p.Publish(new StockMoved(1)); } }";

    [Fact]
    public void Edit_OfAFileWithoutCalls_WritesNothingAgain()
    {
        GeneratorRun run = InterceptedRun.Over([.. Sources.WithoutRequests, Caller]);
        Assert.Equal(1, run.Count());
        Edit(run, 3, "result", "outcome");

        Assert.All(run.OutputReasons(), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(run.Reasons(TrackingNames.Interceptors), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void NewFile_WithoutCalls_WritesNothingAgain()
    {
        GeneratorRun run = InterceptedRun.Over([.. Sources.WithoutRequests, Caller]);
        run.Run(run.Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Other; public class Publishing { }", InterceptedRun.ParseOptions, "New.cs")));

        Assert.All(run.OutputReasons(), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Edit_OfACall_WritesTheInterceptorsAgainAndNothingElse()
    {
        GeneratorRun run = InterceptedRun.Over([.. Sources.WithoutRequests, Caller]);
        Edit(run, 4, "p.Publish(new StockMoved(1));", "p.Publish(new StockMoved(1)); p.Publish(new StockMoved(2));");

        run.RequireEmits();
        Assert.Equal(2, run.Count());
        Assert.Equal(IncrementalStepRunReason.Modified, Assert.Single(run.OutputReasons(), static reason => reason != IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void Edit_ThatRemovesTheLastCall_RemovesTheFile()
    {
        GeneratorRun run = InterceptedRun.Over([.. Sources.WithoutRequests, Caller]);
        Edit(run, 4, "p.Publish(new StockMoved(1));", "");

        Assert.Equal("", run.RequireEmits().Text());
    }

    [Fact]
    public void HalfTypedCalls_NeverThrow()
    {
        for (int length = 0; length < Caller.Length; length += 3)
        {
            InterceptedRun.Over([.. Sources.WithoutRequests, Caller[..length]]);
        }
    }

    private static void Edit(GeneratorRun run, int file, string before, string after)
    {
        SyntaxTree tree = run.Input.SyntaxTrees.ElementAt(file);
        string text = tree.ToString();
        Assert.Contains(before, text);
        run.Run(run.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(before, after), System.Text.Encoding.UTF8))));
    }
}
