using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;

namespace Dispatch.Analyzers.Tests.Fixes;

/// <summary>The fixes of the flow and cost rules.</summary>
public class FlowFixTests
{
    private const string Events = """
        public record Line(int Id, int Units);
        public record Sold(int Id, int Units);
        public record Moved(int From, int To);
        public readonly record struct Paid(int Id);

        """;

    [Fact]
    public Task MoveOutOfLock_LastStatement_IsMovedBehind() => new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix()).VerifyAsync(
        Class("""
            public void Pay(int id)
            {
                // Once per order.
                lock (_gate)
                {
                    _count++;
                    bus.Publish(new Paid(id));
                }
            }
        """),
        Class("""
            public void Pay(int id)
            {
                // Once per order.
                lock (_gate)
                {
                    _count++;
                }
                bus.Publish(new Paid(id));
            }
        """));

    [Theory]
    [InlineData("lock (_gate) { bus.Publish(new Paid(id)); _count++; }")]
    [InlineData("lock (_gate) { _count++; bus.Publish(new Paid(_count)); }")]
    [InlineData("lock (_gate) { int next = id + 1; bus.Publish(new Paid(next)); }")]
    [InlineData("lock (_gate) { _count++; if (id > 0) { bus.Publish(new Paid(id)); } }")]
    [InlineData("lock (_gate) { bus.Publish(new Paid(id)); }")]
    public Task MoveOutOfLock_WhereItIsNotSafe_IsNotOffered(string body) =>
        new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix()).VerifyNoFixAsync(Class($"public void Pay(int id) {{ {body} }}"));

    [Fact]
    public Task LiftOutOfLoop_Foreach_PublishesABatch() => new CodeFixVerifier(new PublishSiteAnalyzer(), new LiftPublishOutOfLoopCodeFix()).VerifyAsync(
        Class("""
            public async Task Sell(List<Line> lines, CancellationToken ct)
            {
                // Everything at once.
                foreach (Line line in lines)
                {
                    if (line.Units > 0)
                    {
                        await bus.PublishAsync(new Sold(line.Id, line.Units), ct);
                    }
                }

                _count++;
            }
        """),
        Events + """

        public sealed record SoldBatch(IReadOnlyList<Sold> Items);

        public class Shop(IPublisher bus)
        {
            private readonly object _gate = new();
            private int _count;
            public async Task Sell(List<Line> lines, CancellationToken ct)
            {
                // Everything at once.
                var solds = new List<Sold>();
                foreach (Line line in lines)
                {
                    if (line.Units > 0)
                    {
                        solds.Add(new Sold(line.Id, line.Units));
                    }
                }

                await bus.PublishAsync(new SoldBatch(solds), ct);

                _count++;
            }
        }

        """);

    [Fact]
    public Task LiftOutOfLoop_EventOfAnotherLibrary_KeepsItsContract() => new CodeFixVerifier(new PublishSiteAnalyzer(), new LiftPublishOutOfLoopCodeFix(), new VerifierOptions { ReferencesDispatch = false, HasGlobalUsings = false }).VerifyAsync(
        MediatR + """
        public class Shop(MediatR.IPublisher bus)
        {
            public void Sell(int[] lines)
            {
                for (int i = 0; i < lines.Length; i++)
                {
                    bus.Publish(new Sold(lines[i]));
                }
            }
        }
        """,
        MediatR + """
        public sealed record SoldBatch(System.Collections.Generic.IReadOnlyList<Sold> Items) : MediatR.INotification;

        public class Shop(MediatR.IPublisher bus)
        {
            public void Sell(int[] lines)
            {
                var solds = new System.Collections.Generic.List<Sold>();
                for (int i = 0; i < lines.Length; i++)
                {
                    solds.Add(new Sold(lines[i]));
                }

                bus.Publish(new SoldBatch(solds));
            }
        }
        """);

    [Theory]
    [InlineData("foreach (Line line in lines) { bus.Publish(new Sold(line.Id, 1)); if (line.Id == 3) { return; } }")]
    [InlineData("lines.ForEach(line => bus.Publish(new Sold(line.Id, 1)));")]
    [InlineData("foreach (Line line in lines) { IPublisher inner = bus; inner.Publish(new Sold(line.Id, 1)); }")]
    public Task LiftOutOfLoop_WhereItIsNotSafe_IsNotOffered(string body) =>
        new CodeFixVerifier(new PublishSiteAnalyzer(), new LiftPublishOutOfLoopCodeFix()).VerifyNoFixAsync(Class($"public void Sell(List<Line> lines) {{ {body} }}"));

    [Fact]
    public Task CombineBurst_ConsecutivePublishes_AreOneEvent() => new CodeFixVerifier(new PublishSiteAnalyzer(), new CombineBurstCodeFix()).VerifyAsync(
        Class("""
            public void Place(int id)
            {
                bus.Publish(new Sold(id, 1));
                bus.Publish(new Moved(id, 2));
                bus.Publish(new Paid(id));
            }
        """),
        Events + """

        public sealed record SoldWithDetails(Sold Sold, Moved Moved, Paid Paid);

        public class Shop(IPublisher bus)
        {
            private readonly object _gate = new();
            private int _count;
            public void Place(int id)
            {
                bus.Publish(new SoldWithDetails(new Sold(id, 1), new Moved(id, 2), new Paid(id)));
            }
        }

        """);

    [Fact]
    public Task CombineBurst_SomethingBetween_IsNotOffered() => new CodeFixVerifier(new PublishSiteAnalyzer(), new CombineBurstCodeFix()).VerifyNoFixAsync(
        Class("public void Place(int id) { bus.Publish(new Sold(id, 1)); _count++; bus.Publish(new Moved(id, 2)); bus.Publish(new Paid(id)); }"));

    [Fact]
    public Task RemoveDuplicate_Statement_KeepsTheLast() => new CodeFixVerifier(new PublishSiteAnalyzer(), new RemoveDuplicatePublishCodeFix()).VerifyAsync(
        Class("""
            public void Pay(int id)
            {
                bus.Publish(new Paid(id));
                _count++;
                bus.Publish(new Paid(id));
            }
        """),
        Class("""
            public void Pay(int id)
            {
                _count++;
                bus.Publish(new Paid(id));
            }
        """));

    [Theory]
    [InlineData("int", "_count == value")]
    [InlineData("string", "_count == value")]
    [InlineData("Line", "EqualityComparer<Line>.Default.Equals(_count, value)")]
    public Task CompareFirst_Setter_ReturnsIfNothingChanges(string type, string condition) => new CodeFixVerifier(new PublishSiteAnalyzer(), new CompareBeforeChangeCodeFix()).VerifyAsync(
        Counter(type, ""),
        Counter(type, $$"""
                    if ({{condition}})
                    {
                        return;
                    }


        """));

    [Fact]
    public Task AfterCommit_Statement_IsMoved() => new CodeFixVerifier(new PublishSiteAnalyzer(), new PublishAfterCommitCodeFix()).VerifyAsync(
        Class("""
            public void Pay(int id, System.Data.IDbTransaction transaction)
            {
                bus.Publish(new Paid(id));
                _count++;
                transaction.Commit();
                _count--;
            }
        """),
        Class("""
            public void Pay(int id, System.Data.IDbTransaction transaction)
            {
                _count++;
                transaction.Commit();
                bus.Publish(new Paid(id));
                _count--;
            }
        """));

    [Theory]
    [InlineData("bus.Publish((object)new Paid(1))", "bus.Publish(new Paid(1))")]
    [InlineData("bus.Publish<IComparable>(new Small())", "bus.Publish(new Small())")]
    public Task WithoutBoxing_Conversion_IsRemoved(string before, string after) => new CodeFixVerifier(new PublishSiteAnalyzer(), new PublishWithoutBoxingCodeFix()).VerifyAsync(
        Class($"public void Pay() => {before};") + "public struct Small : IComparable { public int CompareTo(object? other) => 0; }",
        Class($"public void Pay() => {after};") + "public struct Small : IComparable { public int CompareTo(object? other) => 0; }");

    [Fact]
    public Task TakeByReference_Parameter_GetsIn() => new CodeFixVerifier(new EventDesignAnalyzer(), new TakeEventByReferenceCodeFix()).VerifyAsync(
        "public readonly record struct Large(Guid A, Guid B, Guid C, Guid D, Guid E);\npublic static class A { [Handles<Large>] public static void On(Large e) { } }",
        "public readonly record struct Large(Guid A, Guid B, Guid C, Guid D, Guid E);\npublic static class A { [Handles<Large>] public static void On(in Large e) { } }");

    [Fact]
    public Task TakeByReference_HandlerChangesItsCopy_IsNotOffered() => new CodeFixVerifier(new EventDesignAnalyzer(), new TakeEventByReferenceCodeFix()).VerifyNoFixAsync(
        "public record struct Large(Guid A, Guid B, Guid C, Guid D, Guid E);\npublic static class A { [Handles<Large>] public static void On(Large e) { e.A = default; } }");

    [Fact]
    public Task InitOnly_NobodySetsIt_IsChanged() => new CodeFixVerifier(new EventDesignAnalyzer(), new MakeEventInitOnlyCodeFix()).VerifyAsync(
        Mutable("set") + "public class P { public object Make() => new Paid { Id = 3 }; }",
        Mutable("init") + "public class P { public object Make() => new Paid { Id = 3 }; }");

    [Fact]
    public Task InitOnly_SomebodySetsIt_IsNotOffered() => new CodeFixVerifier(new EventDesignAnalyzer(), new MakeEventInitOnlyCodeFix()).VerifyNoFixAsync(
        Mutable("set") + "public class P { public void Make(Paid paid) { paid.Id++; paid.Other = 3; } }");

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
        return new CodeFixVerifier(new FlowGraph.FlowGraphAnalyzer(), new SnapshotCollectionCodeFix()).VerifyAsync(before, imports + before.Replace("in _pending)", "in _pending.ToArray())"));
    }

    [Fact]
    public Task PublishQueued_BusWithAQueue_IsUsed()
    {
        VerifierOptions options = Flow.OtherBusTests.Options(
            Flow.OtherLibraries.HomeMade, ("dispatch_publish_methods", "Shop.Messaging.IBus.Raise"), ("dispatch_queued_methods", "Shop.Messaging.IBus.RaiseLater"));
        const string Before = "public class Order { public void Pay(int id, Shop.Messaging.IBus bus) { lock (this) { bus.Raise<int>(id); } } }";
        return new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix(), options).VerifyAsync(Before, Before.Replace("Raise", "RaiseLater"));
    }

    [Fact]
    public Task PublishQueued_BusWithoutAQueue_IsNotOffered() => new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix()).VerifyNoFixAsync(
        Class("public void Pay() { lock (_gate) { bus.Publish(new Paid(1)); } }"));

    private static string Class(string member) => Events + $$"""
        public class Shop(IPublisher bus)
        {
            private readonly object _gate = new();
            private int _count;
        {{(member.StartsWith(' ') ? member : "    " + member)}}
        }

        """;

    private static string Counter(string type, string guard) => Events + $$"""
        public record CountChanged({{type}} Count);

        public class Counter(IPublisher bus)
        {
            private {{type}} _count = default!;

            public {{type}} Count
            {
                get => _count;
                set
                {
        {{guard}}            _count = value;
                    bus.Publish(new CountChanged(value));
                }
            }
        }

        """;

    private static string Mutable(string accessor) => $$"""
        public class Paid { public int Id { get; {{accessor}}; } public int Other { get; {{accessor}}; } }
        [Handles<Paid>] public class A { public void Handle(Paid e) { } }
        [Handles<Paid>] public class B { public void Handle(Paid e) { } }

        """;

    private const string MediatR = """
        namespace MediatR
        {
            public interface INotification;
            public interface IPublisher { System.Threading.Tasks.Task Publish<T>(T notification) where T : INotification; }
        }

        public record Sold(int Id) : MediatR.INotification;


        """;
}
