using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Reading;
using Dispatch.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Tests.Incremental;

/// <summary>What is read again after an edit: as little as the edit can change.</summary>
public sealed class ReuseTests
{
    private static readonly string[] s_sources =
    [
        "namespace Shop; public readonly record struct Paid(int Id); public class Base { }",
        "namespace Shop; public sealed class Lost : Base { }",
        "namespace Shop; [Dispatch.Handles<Paid>] internal sealed class Ledger { public void Handle(Paid e) { } }",
        "namespace Shop; [Dispatch.Handles<Lost>] internal sealed class Search { public void Handle(Lost e) { } }",
        "namespace Shop; [Dispatch.Dispatcher] public sealed partial class Bus; internal static class Other { public static int Twice(int i) { return i * 2; } }",
    ];

    [Theory]
    [InlineData(4, "i * 2", "i + i")]
    [InlineData(2, "public void Handle(Paid e) { }", "public void Handle(Paid e) { System.Console.WriteLine(); }")]
    [InlineData(0, "namespace Shop;", "// a comment\nnamespace Shop;")]
    public void Body_Edited_ReadsNothing(int file, string before, string after)
    {
        CSharpCompilation compilation = Compile();
        var former = new DeclarationSnapshot(compilation);
        former.Read(default);
        Assert.True(former.IsReplacedBy(new DeclarationSnapshot(Edit(compilation, file, before, after))));
    }

    [Theory]
    [InlineData(4, "Twice(int i)", "Double(long j, int i)", "")]
    [InlineData(4, "internal static class Other {", "internal static class Other { public static int Number => 1;", "")]
    [InlineData(2, "public void Handle(Paid e) { }", "private int _sum; public void Handle(in Paid e) { }", "Ledger")]
    [InlineData(0, "Paid(int Id)", "Paid(long Id)", "Ledger Search")]
    [InlineData(1, "Lost : Base { }", "Lost : Base { public int Number; }", "Search")]
    [InlineData(0, "class Base { }", "class Base { public int Number; }", "Ledger Search")]
    [InlineData(1, "public sealed class Lost", "public class Lost", "Ledger Search")]
    [InlineData(0, "class Base { }", "class Base { } class Another { }", "Ledger Search")]
    public void Declaration_Edited_ReadsThoseThatLookIntoTheFile(int file, string before, string after, string expected)
    {
        CSharpCompilation compilation = Compile();
        var former = new DeclarationSnapshot(compilation);
        Declarations first = former.Read(default);
        var current = new DeclarationSnapshot(Edit(compilation, file, before, after));
        Assert.False(former.IsReplacedBy(current));
        Declarations second = current.Read(default);
        Assert.Equal(
            expected,
            string.Join(' ', second.Handlers.Where(handler => !first.Handlers.Any(other => ReferenceEquals(other, handler))).Select(static handler => handler.Observer.SimpleName)));
        Assert.Equal(2, second.Handlers.Count);
    }

    [Fact]
    public void ManyFiles_ReadByManyThreads_SayTheSameInTheSameOrder()
    {
        string[] sources = [.. s_sources, .. Enumerable.Range(0, 300).Select(static i =>
            $"namespace Shop; public sealed class Event{i} : Base {{ }} [Dispatch.Handles<Event{i}>] [Dispatch.Handles<Paid>] internal sealed partial class Observer{i} {{ public void Handle(Event{i} e) {{ }} public void Handle(Paid e) {{ }} }}")];
        CSharpCompilation compilation = (CSharpCompilation)new GeneratorRun(sources).Input;
        Declarations expected = new DeclarationSnapshot(compilation.WithOptions(compilation.Options.WithConcurrentBuild(false))).Read(default);
        Assert.Equal(602, expected.Handlers.Count);
        for (int run = 0; run < 10; run++)
        {
            Assert.Equal(expected, new DeclarationSnapshot(compilation.WithOptions(compilation.Options.WithConcurrentBuild(true))).Read(default));
        }
    }

    [Fact]
    public void ManyFiles_Cancelled_StopsAndCanBeReadLater()
    {
        string[] sources = [.. Enumerable.Range(0, 100).Select(static i => $"namespace Shop; public sealed class Event{i} {{ }} [Dispatch.Handles<Event{i}>] internal sealed class Observer{i} {{ public void Handle(Event{i} e) {{ }} }}")];
        var snapshot = new DeclarationSnapshot(new GeneratorRun(sources).Input);
        Assert.ThrowsAny<System.OperationCanceledException>(() => snapshot.Read(new System.Threading.CancellationToken(canceled: true)));
        Assert.Equal(100, snapshot.Read(default).Handlers.Count);
    }

    [Fact]
    public void Snapshot_AfterItWasRead_HoldsNoCompilation()
    {
        (DeclarationSnapshot snapshot, System.WeakReference compilation) = Read();
        for (int attempt = 0; attempt < 10 && compilation.IsAlive; attempt++)
        {
            System.GC.Collect();
            System.GC.WaitForPendingFinalizers();
        }

        Assert.False(compilation.IsAlive);
        Assert.Equal(2, snapshot.Read(default).Handlers.Count);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (DeclarationSnapshot Snapshot, System.WeakReference Compilation) Read()
    {
        CSharpCompilation compilation = Compile();
        var snapshot = new DeclarationSnapshot(compilation);
        snapshot.Read(default);
        return (snapshot, new System.WeakReference(compilation));
    }

    private static CSharpCompilation Compile() => (CSharpCompilation)new GeneratorRun(s_sources).Input.Clone();

    private static CSharpCompilation Edit(CSharpCompilation compilation, int file, string before, string after)
    {
        SyntaxTree tree = compilation.SyntaxTrees[file];
        Assert.Contains(before, tree.ToString());
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.ToString().Replace(before, after), System.Text.Encoding.UTF8)));
    }
}
