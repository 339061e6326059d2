using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;
using static Dispatch.Analyzers.Tests.Fixes.Flow.FixSources;

namespace Dispatch.Analyzers.Tests.Fixes.Flow;

/// <summary>Cycles accepted or cut, and collections that observers change.</summary>
public class CycleFixTests
{
    [Fact]
    public async Task AcceptCycle_SelfPublish_CarriesAReasonAndSilencesTheRule()
    {
        const string Before = """
            public record Paid(int Id);

            [Handles<Paid>]
            internal class Again(IPublisher bus)
            {
                // Until it works.
                public void Handle(Paid e) => bus.Publish(new Paid(e.Id));
            }
            """;
        const string After = """
            public record Paid(int Id);

            [Handles<Paid>]
            internal class Again(IPublisher bus)
            {
                // Until it works.
                [AllowCycle("ends because ...")]
                public void Handle(Paid e) => bus.Publish(new Paid(e.Id));
            }
            """;
        var analyzer = new PublishSiteAnalyzer();
        await new CodeFixVerifier(analyzer, new AcceptCycleCodeFix()).VerifyAsync(Before, After);
        Assert.DoesNotContain(await AnalyzerVerifier.RunAsync(VerifierCompilation.Create(After, new VerifierOptions()), analyzer), static diagnostic => diagnostic.Id == "DSP1004");
    }

    [Theory]
    [InlineData("List<int>", "_pending.Add(id)", "")]
    [InlineData("HashSet<int>", "_pending.Add(id)", "using System.Linq;\n\n")]
    public Task Snapshot_Loop_EnumeratesACopy(string type, string change, string imports)
    {
        string before = $$"""
            public sealed record Started(int Id);
            public sealed class Entities(IPublisher bus)
            {
                private readonly {{type}} _pending = new();
                public void Start() { foreach (int id in _pending) { bus.Publish(new Started(id)); } }
                public void Spawn(int id) { if (id < 9) { {{change}}; } }
            }
            [Handles<Started>] internal sealed class SpawnChildren(Entities entities) { public void Handle(Started e) => entities.Spawn(e.Id + 1); }
            """;
        return new CodeFixVerifier(new Dispatch.Analyzers.FlowGraph.FlowGraphAnalyzer(), new SnapshotCollectionCodeFix()).VerifyAsync(before, imports + before.Replace("in _pending)", "in _pending.ToArray())"));
    }

    [Fact]
    public Task PublishQueued_BusWithAQueue_IsUsed()
    {
        VerifierOptions options = Tests.Flow.OtherBusTests.Options(
            Tests.Flow.OtherLibraries.HomeMade, ("dispatch_publish_methods", "Shop.Messaging.IBus.Raise"), ("dispatch_queued_methods", "Shop.Messaging.IBus.RaiseLater"));
        const string Before = "public class Order { public void Pay(int id, Shop.Messaging.IBus bus) { lock (this) { bus.Raise<int>(id); } } }";
        return new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix(), options).VerifyAsync(Before, Before.Replace("Raise", "RaiseLater"));
    }

    [Fact]
    public Task PublishQueued_BusWithoutAQueue_IsNotOffered() => new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix()).VerifyNoFixAsync(
        Class("public void Pay() { lock (_gate) { bus.Publish(new Paid(1)); } }"));

    [Theory]
    [InlineData("[Obsolete]\n    public void Handle(Paid e) => bus.Publish(new Paid(e.Id));", "[AllowCycle(\"ends because ...\")]\n    [Obsolete]\n    public void Handle(Paid e) => bus.Publish(new Paid(e.Id));")]
    [InlineData("/// <summary>Again.</summary>\n    public   void Handle( Paid e )\n    {\n      bus.Publish(new Paid(e.Id)); }", "/// <summary>Again.</summary>\n    [AllowCycle(\"ends because ...\")]\n    public   void Handle( Paid e )\n    {\n      bus.Publish(new Paid(e.Id)); }")]
    public Task AcceptCycle_AttributesAndForm_Stay(string before, string after) => new CodeFixVerifier(new PublishSiteAnalyzer(), new AcceptCycleCodeFix()).VerifyAsync(
        "public record Paid(int Id);\n\n[Handles<Paid>]\ninternal class Again(IPublisher bus)\n{\n    " + before + "\n}\n",
        "public record Paid(int Id);\n\n[Handles<Paid>]\ninternal class Again(IPublisher bus)\n{\n    " + after + "\n}\n");

    [Fact]
    public Task AcceptCycle_OneLineClassWithoutUsing_StaysOneLine() => new CodeFixVerifier(new PublishSiteAnalyzer(), new AcceptCycleCodeFix(), new VerifierOptions { HasGlobalUsings = false }).VerifyAsync(
        "// (c) Shop\n\n// Again.\n[Dispatch.Handles<Paid>] class Again(Dispatch.IPublisher bus) { public void Handle(Paid e) => bus.Publish(new Paid()); }\npublic record Paid;\n",
        "// (c) Shop\n\nusing Dispatch;\n\n// Again.\n[Dispatch.Handles<Paid>] class Again(Dispatch.IPublisher bus) { [AllowCycle(\"ends because ...\")] public void Handle(Paid e) => bus.Publish(new Paid()); }\npublic record Paid;\n");

    [Fact]
    public Task Snapshot_FileWithAHeaderAndAMember_KeepsBoth() => new CodeFixVerifier(new Dispatch.Analyzers.FlowGraph.FlowGraphAnalyzer(), new SnapshotCollectionCodeFix()).VerifyAsync(
        Pending("// (c) Shop\n#nullable enable\n", "this._pending /* all */"),
        Pending("// (c) Shop\n#nullable enable\nusing System.Linq;\n\n", "this._pending.ToArray() /* all */"));

    private static string Pending(string header, string source) => header + $$"""
        // Starts.
        public sealed record Started(int Id);
        public sealed class Entities(IPublisher bus)
        {
            private readonly HashSet<int> _pending = new();
            public void Start() { foreach (int id in {{source}}) { bus.Publish(new Started(id)); } }
            public void Spawn(int id) { if (id < 9) { _pending.Add(id); } }
        }
        [Handles<Started>] internal sealed class SpawnChildren(Entities entities) { public void Handle(Started e) => entities.Spawn(e.Id + 1); }
        """;
}
