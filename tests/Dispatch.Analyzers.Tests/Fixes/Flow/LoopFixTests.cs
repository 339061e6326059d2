using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;
using static Dispatch.Analyzers.Tests.Fixes.Flow.FixSources;

namespace Dispatch.Analyzers.Tests.Fixes.Flow;

/// <summary>Publishes of a loop as one event.</summary>
public class LoopFixTests
{
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
    [InlineData("foreach (Line line in lines) { try { bus.Publish(new Sold(line.Id, 1)); } catch (Exception) { _count++; } }")]
    [InlineData("foreach (Line line in lines) { object sold = new Sold(line.Id, 1); bus.Publish(sold); }")]
    public Task LiftOutOfLoop_WhereItIsNotSafe_IsNotOffered(string body) =>
        new CodeFixVerifier(new PublishSiteAnalyzer(), new LiftPublishOutOfLoopCodeFix()).VerifyNoFixAsync(Class($"public void Sell(List<Line> lines) {{ {body} }}"));

    [Fact]
    public Task LiftOutOfLoop_TopLevelStatementsAndNoBraces_PublishABatch() => new CodeFixVerifier(
        new PublishSiteAnalyzer(), new LiftPublishOutOfLoopCodeFix(), new VerifierOptions { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication }).VerifyAsync(
        """
        IPublisher bus = null!;

        // All of them.
        foreach (string arg in args)
            bus.Publish<Sold>(new(arg)); // one

        System.Console.WriteLine();

        public readonly record struct Sold(string Name);

        """,
        """
        IPublisher bus = null!;

        // All of them.
        var solds = new List<Sold>();

        foreach (string arg in args)
            solds.Add(new(arg)); // one

        bus.Publish(new SoldBatch(solds));

        System.Console.WriteLine();

        public readonly record struct SoldBatch(IReadOnlyList<Sold> Items);

        public readonly record struct Sold(string Name);

        """);

    [Fact]
    public Task LiftOutOfLoop_InnerLoopOfASwitchSection_ByReference_IsLiftedOnce() => new CodeFixVerifier(new PublishSiteAnalyzer(), new LiftPublishOutOfLoopCodeFix()).VerifyAsync(
        Class("""
            public void Sell(List<Line> lines, int kind)
            {
                switch (kind)
                {
                    case 1:
                        foreach (Line line in lines)
                        {
                            int units = line.Units, id = line.Id;
                            // Only what is left.
                            if (units > 0)
                            {
                                var paid = new Paid(id);
                                bus.Publish(in paid);
                            }
                        }

                        break;
                }
            }
        """),
        Class("""
            public void Sell(List<Line> lines, int kind)
            {
                switch (kind)
                {
                    case 1:
                        var paids = new List<Paid>();
                        foreach (Line line in lines)
                        {
                            int units = line.Units, id = line.Id;
                            // Only what is left.
                            if (units > 0)
                            {
                                var paid = new Paid(id);
                                paids.Add(paid);
                            }
                        }

                        bus.Publish(new PaidBatch(paids));

                        break;
                }
            }
        """).Replace("public class Shop", "\npublic readonly record struct PaidBatch(IReadOnlyList<Paid> Items);\n\npublic class Shop"));

    private const string MediatR = """
        namespace MediatR
        {
            public interface INotification;
            public interface IPublisher { System.Threading.Tasks.Task Publish<T>(T notification) where T : INotification; }
        }

        public record Sold(int Id) : MediatR.INotification;


        """;
}
