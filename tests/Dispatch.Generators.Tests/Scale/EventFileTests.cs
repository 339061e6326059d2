using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Tests.Scale;

/// <summary>A file for each event, or for several where there are many.</summary>
public sealed class EventFileTests
{
    [Theory]
    [InlineData(64, 64, "N.D.E5.g.cs")]
    [InlineData(65, 3, "N.D.Events.1.g.cs")]
    [InlineData(320, 10, "N.D.Events.10.g.cs")]
    public void Events_OverSixtyFour_ShareFiles(int events, int files, string name)
    {
        var run = new GeneratorRun(Source(events)).RequireCompiles();

        Assert.Equal(files, run.Files.Values.Count(static text => text.Contains("struct Calls_")));
        Assert.Contains(name, run.Files.Keys);
        Assert.Equal(events, run.Files.Values.Sum(static text => text.Split("struct Calls_").Length - 1));
    }

    [Fact]
    public void EditOfOneEvent_AmongMany_WritesOnlyTheFileThatHasIt()
    {
        var run = new GeneratorRun(Source(320));
        IReadOnlyDictionary<string, string> former = run.Files;
        SyntaxTree tree = run.Input.SyntaxTrees.First();
        run.Run(run.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.ToString().Replace("Handle(in E7 ", "Handle(E7 "))))).RequireCompiles();

        string changed = Assert.Single(run.Files, file => former[file.Key] != file.Value).Key;
        Assert.StartsWith("N.D.Events.", changed, StringComparison.Ordinal);
        Assert.Contains("struct Calls_E7 ", run.Files[changed]);
    }

    private static string Source(int events) => "using Dispatch; namespace N;\n[Dispatcher] public sealed partial class D;\n"
        + string.Concat(Enumerable.Range(0, events).Select(static i => $"public readonly record struct E{i}(int Value); [Handles<E{i}>] public sealed class O{i} {{ public void Handle(in E{i} e) {{ }} }}\n"));
}
