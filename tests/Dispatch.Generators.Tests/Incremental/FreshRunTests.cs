using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Tests.Harness;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Tests.Incremental;

/// <summary>Whatever is typed, and whatever is cached, the files are those of a first run over the same sources.</summary>
public sealed class FreshRunTests
{
    private static readonly string[] s_sources =
    [
        "namespace Far { public static class Numbers { public const int First = 1; public static int Body() { return 2; } } }",
        "using Dispatch; namespace Shop; public readonly record struct Paid(int Id); public class Moved : IThing { } public interface IThing { } [Filter<Quiet>] public sealed class Lost { }",
        "using Dispatch; namespace Shop; public struct Quiet : IEventFilter { public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next) where TNext : struct, INext<TEvent> { next.Invoke(in e); } }",
        """
        using Dispatch;
        namespace Shop;
        [Dispatcher(MaxDepth = 0)] public sealed partial class Bus { partial void OnUnobserved<T>(in T e) { } }
        [Handles<Paid>(Order = Far.Numbers.First)]
        [Handles<Lost>]
        internal sealed partial class Ledger(IPublisher publisher)
        {
            private int _sum;
            public void Handle(in Paid e) { _sum += e.Id; }
            public void Handle(Lost e) { _sum -= 1; }
        }
        internal static class Other { [Handles<Moved>] public static void See(Moved e) { System.Console.WriteLine("x"); } }
        """,
        "namespace Shop; partial class Ledger { private void Note() { var nothing = publisher; } }",
        "namespace Shop; internal sealed class Till(Dispatch.IPublisher publisher) { public void Pay() { publisher.Publish(Make.One()); } }",
        "namespace Shop; internal static class Make { public static Paid One() { return new Paid(1); } }",
    ];

    public static TheoryData<int, string, string> Edits => new()
    {
        { 0, "First = 1", "First = 7" },
        { 0, "return 2", "return 3" },
        { 0, "namespace Far", "namespace Shop.Paid { } namespace Far" },
        { 0, "public const", "internal sealed class Paid { } public const" },
        { 0, "namespace Far", "global using Far; namespace Far" },
        { 0, "namespace Far", "namespace Shop { public class Other2 : Moved { } } namespace Far" },
        { 0, "public static int Body()", "public static int Other()" },
        { 0, "public static int Body() { return 2; }", "" },
        { 0, "public const int First", "public static readonly int First" },
        { 0, "namespace Far", "[Dispatch.Handles<Shop.Paid>] class Late { public void Handle(Shop.Paid e) { } } namespace Far" },
        { 0, "public static int Body() { return 2; }", "[Dispatch.Handles<Shop.Paid>] public static void Late(in Shop.Paid e) { }" },
        { 1, "class Moved : IThing", "class Moved" },
        { 1, "interface IThing { }", "[Dispatch.Filter<Quiet>] interface IThing { }" },
        { 1, "interface IThing { }", "[Dispatch.OnError(Dispatch.ErrorPolicy.Collect)] interface IThing { }" },
        { 1, "public class Moved", "[Dispatch.OnError(Dispatch.ErrorPolicy.Collect)] public class Moved" },
        { 1, "public class Moved", "[Dispatch.Parallel] public class Moved" },
        { 2, "public void Invoke", "void IEventFilter.Invoke" },
        { 2, "public void Invoke", "public Quiet(int number) { } public void Invoke" },
        { 3, "Ledger(IPublisher publisher)", "Ledger(IPublisher publisher, Far.Numbers? second = null)" },
        { 3, "public void Handle(in Paid e)", "public void Handle(Paid e)" },
        { 3, "public static void See", "[Filter<Quiet>] public static void See" },
        { 3, "[Handles<Lost>]\n", "" },
        { 1, "readonly record struct Paid(int Id)", "record class Paid(int Id)" },
        { 1, "[Filter<Quiet>]", "" },
        { 1, "sealed class Lost", "class Lost" },
        { 2, "next.Invoke(in e);", "" },
        { 2, ": IEventFilter", "" },
        { 3, "_sum += e.Id;", "_sum += e.Id; publisher.Publish(e);" },
        { 3, "_sum -= 1;", "publisher.Publish(new Paid(1)); publisher.Publish(e);" },
        { 3, "partial void OnUnobserved<T>(in T e) { }", "" },
        { 3, "partial void OnUnobserved<T>(in T e) { }", "partial void OnUnobserved<T>(in T e);" },
        { 3, "[Handles<Paid>(Order = Far.Numbers.First)]", "[Handles<Paid>]" },
        { 3, "public static void See", "public static async System.Threading.Tasks.Task See" },
        { 3, "\"x\"", "\"Publish(\"" },
        { 5, "publisher.Publish(Make.One());", "publisher.Publish(Make.One()); publisher.Publish(new Lost());" },
        { 5, "Dispatch.IPublisher", "Dispatch.IPublisher<Paid>" },
        { 6, "public static Paid One() { return new Paid(1); }", "public static Lost One() { return new Lost(); }" },
        { 6, "new Paid(1)", "new Paid(2)" },
        { 4, "var nothing = publisher;", "publisher.Publish(new Paid(2));" },
        { 4, "private void Note", "public Ledger() : this(null!) { } private void Note" },
        { 4, "partial class Ledger {", "partial class Ledger { public void Handle(Lost e, int other) { }" },
        { 4, "partial class Ledger {", "partial class Ledger : System.IDisposable { public void Dispose() { }" },
        { 4, "partial class Ledger {", "partial class Ledger { public required int Number { get; set; }" },
        { 4, "partial class Ledger", "[Dispatch.Observer(Dispatch.ObserverLifetime.Transient)] partial class Ledger" },
        { 4, "partial class Ledger", "[Dispatch.Handles<Moved>] partial class Ledger { public void Handle(Moved e) { } } partial class Ledger" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edit_AfterARun_WritesWhatAFirstRunWrites(int file, string before, string after)
    {
        Assert.Contains(before, s_sources[file]);
        var run = Fresh(s_sources);
        Compare(run, s_sources, file, s_sources[file].Replace(before, after));
        Compare(run, s_sources, file, s_sources[file]);
    }

    [Fact]
    public void RandomEdits_OneAfterTheOther_WriteWhatAFirstRunWrites()
    {
        var random = new Random(20261121);
        string[] sources = [.. s_sources];
        var run = Fresh(sources);
        string[] words = ["", " ", ";", "{", "}", "public ", "[Handles<Paid>] ", "[Dispatcher] ", "// ", "static ", "partial ", "publisher.Publish(e); ", "<", "\n", "1", "int _x; ", "const int C = 1; ", "void M() { } "];
        for (int edit = 0; edit < 250; edit++)
        {
            int file = random.Next(sources.Length);
            string text = random.Next(4) == 0 ? s_sources[file] : sources[file];
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(4), text.Length - at);
            sources[file] = text.Remove(at, length).Insert(at, words[random.Next(words.Length)]);
            Compare(run, sources, file, sources[file]);
        }
    }

    [Fact]
    public void Reference_AddedOrRemoved_WritesWhatAFirstRunWrites()
    {
        MetadataReference container = MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly.Location);
        var run = Fresh(s_sources);
        run.Run(run.Input.AddReferences(container));
        Assert.Equal(Fresh(s_sources, container).Files.OrderBy(static pair => pair.Key), run.Files.OrderBy(static pair => pair.Key));
        run.Run(run.Input.RemoveReferences(container));
        Assert.Equal(Fresh(s_sources).Files.OrderBy(static pair => pair.Key), run.Files.OrderBy(static pair => pair.Key));
    }

    [Fact]
    public void Sources_AreInterceptedAndGuarded()
    {
        string[] sources = [.. s_sources];
        sources[3] = sources[3].Replace("_sum += e.Id;", "_sum += e.Id; publisher.Publish(e);");
        GeneratorRun run = Fresh(sources);
        Assert.Contains("Intercept", run.Files["Dispatch.Interceptors.g.cs"]);
        Assert.Contains("Shop.Bus.Guards.g.cs", run.Files.Keys);
        run.RequireCompiles();
    }

    private static void Compare(GeneratorRun run, string[] sources, int file, string text)
    {
        SyntaxTree tree = run.Input.SyntaxTrees.ElementAt(file);
        run.Run(run.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text, System.Text.Encoding.UTF8))));
        Assert.Equal(
            Fresh([.. sources.Select((source, index) => index == file ? text : source)]).Files.OrderBy(static pair => pair.Key),
            run.Files.OrderBy(static pair => pair.Key));
    }

    private static GeneratorRun Fresh(string[] sources, params MetadataReference[] extra) => new(
        sources.Select(static (source, index) => CSharpSyntaxTree.ParseText(
            source,
            VerifierCompilation.ParseOptions.WithFeatures([new KeyValuePair<string, string>("InterceptorsNamespaces", "Dispatch.Generated")]),
            $"File{index}.cs",
            System.Text.Encoding.UTF8)),
        extra);
}
