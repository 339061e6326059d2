using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;
using static Dispatch.Analyzers.Tests.Fixes.Flow.FixSources;

namespace Dispatch.Analyzers.Tests.Fixes.Flow;

/// <summary>Publishes that become one: bursts and duplicates.</summary>
public class BurstFixTests
{
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

    [Fact]
    public Task CombineBurst_TopLevelStatements_DeclareBehindThem() => new CodeFixVerifier(
        new PublishSiteAnalyzer(), new CombineBurstCodeFix(), new VerifierOptions { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication }).VerifyAsync(
        """
        IPublisher bus = null!;
        int id = args.Length;

        // The order first.
        bus.Publish(new Sold(id)); // sold
        bus.Publish(new Moved(id));
        // And money.
        bus.Publish(new Paid(id));

        public record Sold(int Id);
        public record Moved(int Id);
        public record Paid(int Id);

        """,
        """
        IPublisher bus = null!;
        int id = args.Length;

        // The order first.
        // And money.
        bus.Publish(new SoldWithDetails(new Sold(id), new Moved(id), new Paid(id))); // sold

        public sealed record SoldWithDetails(Sold Sold, Moved Moved, Paid Paid);

        public record Sold(int Id);
        public record Moved(int Id);
        public record Paid(int Id);

        """);

    [Fact]
    public Task CombineBurst_AwaitedInASwitchSection_IsOneAwait() => new CodeFixVerifier(new PublishSiteAnalyzer(), new CombineBurstCodeFix()).VerifyAsync(
        Class("""
            public async Task Place(int id, CancellationToken ct)
            {
                switch (id)
                {
                    default:
                        await bus.PublishAsync(new Sold(id, 1), ct);
                        await bus.PublishAsync(new Moved(id, 2), ct);
                        await bus.PublishAsync(new Paid(id), ct);
                        break;
                }
            }
        """),
        Class("""
            public async Task Place(int id, CancellationToken ct)
            {
                switch (id)
                {
                    default:
                        await bus.PublishAsync(new SoldWithDetails(new Sold(id, 1), new Moved(id, 2), new Paid(id)), ct);
                        break;
                }
            }
        """).Replace("public class Shop", "\npublic sealed record SoldWithDetails(Sold Sold, Moved Moved, Paid Paid);\n\npublic class Shop"));

    [Theory]
    [InlineData("bus.Publish(new Sold(id, 1)); bus.Publish(new Moved(id, 2));\n#region money\nbus.Publish(new Paid(id));\n#endregion\n")]
    [InlineData("bus.Publish(new Sold(id, 1)); other.Publish(new Moved(id, 2)); bus.Publish(new Paid(id));")]
    public Task CombineBurst_NotOfOneKind_IsNotOffered(string body) =>
        new CodeFixVerifier(new PublishSiteAnalyzer(), new CombineBurstCodeFix()).VerifyNoFixAsync(Class($"public void Place(int id, IPublisher other) {{ {body} }}"));

    [Fact]
    public Task RemoveDuplicate_WithComments_KeepsThem() => new CodeFixVerifier(new PublishSiteAnalyzer(), new RemoveDuplicatePublishCodeFix()).VerifyAsync(
        Class("""
            public void Pay(int id)
            {
                // Everybody has to know.
                bus.Publish(new Paid(id)); // the id only

                // One more.
                _count++;
                bus.Publish(new Paid(id)); // again
            }
        """),
        Class("""
            public void Pay(int id)
            {
                // Everybody has to know.
                // the id only

                // One more.
                _count++;
                bus.Publish(new Paid(id)); // again
            }
        """));

    [Fact]
    public Task RemoveDuplicate_Everywhere_KeepsTheLastOfEach() => new CodeFixVerifier(new PublishSiteAnalyzer(), new RemoveDuplicatePublishCodeFix()).VerifyFixAllAsync(
        Class("""
            public void Pay(int id)
            {
                bus.Publish(new Paid(id));
                _count++;
                bus.Publish(new Paid(id));
            }

            public void Sell(int id)
            {
                bus.Publish(new Sold(id, 1));
                bus.Publish(new Sold(id, 1));
            }
        """),
        Class("""
            public void Pay(int id)
            {
                _count++;
                bus.Publish(new Paid(id));
            }

            public void Sell(int id)
            {
                bus.Publish(new Sold(id, 1));
            }
        """));
}
