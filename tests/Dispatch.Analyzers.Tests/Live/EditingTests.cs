using System;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Live;

/// <summary>What the editor underlines while somebody types.</summary>
public class EditingTests
{
    private const string Events = """
        public sealed record OrderPlaced(int Id, int[] Lines);
        public sealed record StockReserved(int Id);
        """;

    private const string Checkout = """
        public sealed class Checkout(IPublisher bus)
        {
            private readonly object _gate = new();
            public void Place(int[] orders) { bus.Publish(new OrderPlaced(1, orders)); }
        }
        """;

    private const string OnPlaced = "[Handles<OrderPlaced>] internal sealed class ReserveStock(IPublisher bus) { public void Handle(OrderPlaced e) { } }";
    private const string OnReserved = "[Handles<StockReserved>] internal sealed class UpdateOrder(IPublisher bus) { public void Handle(StockReserved e) { } }";

    [Fact]
    public async Task Typing_ALoopAndALockAroundAPublish_UnderlinesAndForgets()
    {
        using Editor editor = Open();
        Assert.Empty(await editor.UnderlinedAsync("Checkout.cs"));

        editor.Replace("Checkout.cs", "bus.Publish(new OrderPlaced(1, orders));", "foreach (int order in orders) { bus.Publish(new OrderPlaced(order, orders)); }");
        Assert.Equal(["DSP1101 bus.Publish(new OrderPlaced(order, orders))"], await editor.UnderlinedAsync("Checkout.cs"));

        editor.Replace("Checkout.cs", "foreach (int order in orders)", "lock (_gate) foreach (int order in orders)");
        Assert.Equal(["DSP1007 bus.Publish(new OrderPlaced(order, orders))", "DSP1101 bus.Publish(new OrderPlaced(order, orders))"], await editor.UnderlinedAsync("Checkout.cs"));

        editor.Replace("Checkout.cs", "lock (_gate) foreach (int order in orders) { bus.Publish(new OrderPlaced(order, orders)); }", "bus.Publish(new OrderPlaced(1, orders));");
        Assert.Empty(await editor.UnderlinedAsync("Checkout.cs"));
    }

    [Fact]
    public async Task Typing_APublishOfTheObservedEvent_UnderlinesTheSelfPublish()
    {
        using Editor editor = Open();
        editor.Replace("OnPlaced.cs", "{ } }", "{ bus.Publish(new OrderPlaced(e.Id, e.Lines)); } }");
        Assert.Equal(["DSP1004 bus.Publish(new OrderPlaced(e.Id, e.Lines))"], await editor.UnderlinedAsync("OnPlaced.cs"));

        // A condition is for the build to judge.
        editor.Replace("OnPlaced.cs", "{ bus.Publish", "{ if (e.Id > 0) bus.Publish");
        Assert.Empty(await editor.UnderlinedAsync("OnPlaced.cs"));
    }

    [Fact]
    public async Task Typing_TheSecondHalfOfACycle_UnderlinesBothHalvesInTheirFiles()
    {
        using Editor editor = Open();
        editor.Replace("OnPlaced.cs", "{ } }", "{ bus.Publish(new StockReserved(e.Id)); } }");
        Assert.Empty(await editor.UnderlinedAsync("OnPlaced.cs"));

        editor.Replace("OnReserved.cs", "{ } }", "{ bus.Publish(new OrderPlaced(e.Id, [])); } }");
        Assert.Equal(["DSP1001 bus.Publish(new OrderPlaced(e.Id, []))"], await editor.UnderlinedAsync("OnReserved.cs"));
        Assert.Equal(["DSP1001 bus.Publish(new StockReserved(e.Id))"], await editor.UnderlinedAsync("OnPlaced.cs"));

        // Taking one half away in its file clears the other file too.
        editor.Replace("OnPlaced.cs", "bus.Publish(new StockReserved(e.Id));", "");
        Assert.Empty(await editor.UnderlinedAsync("OnReserved.cs"));
    }

    [Fact]
    public async Task Typing_InAnotherFile_ChangesWhatDependsOnIt()
    {
        using Editor editor = Open();
        editor.Replace("Checkout.cs", "bus.Publish(new OrderPlaced(1, orders));", "foreach (int order in orders) { bus.Publish(new OrderPlaced(order, orders)); }");
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await editor.AnalyzeWithRulesAsync("Checkout.cs")).Severity);

        // With three observers the loop is a storm.
        editor.Replace("OnReserved.cs", "[Handles<StockReserved>]", "[Handles<OrderPlaced>] internal sealed class A { public void Handle(OrderPlaced e) { } }\n[Handles<OrderPlaced>] internal sealed class B { public void Handle(OrderPlaced e) { } }\n[Handles<StockReserved>]");
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await editor.AnalyzeWithRulesAsync("Checkout.cs")).Severity);
    }

    [Fact]
    public async Task Typing_ASubscriptionInAnotherFile_CountsAsAnObserver()
    {
        using Editor editor = Open();
        editor.Replace("Checkout.cs", "bus.Publish(new OrderPlaced(1, orders));", "foreach (int order in orders) { bus.Publish(new OrderPlaced(order, orders)); }");
        const string Subscribing = "[Handles<StockReserved>] internal sealed class View(ISubscriber events) { private readonly List<IDisposable> _all = []; public void Handle(StockReserved e) { _all.Add(events.Subscribe((in OrderPlaced placed) => { })); _all.Add(events.Subscribe((in OrderPlaced placed) => { })); } }\n";
        editor.Replace("OnReserved.cs", "[Handles<StockReserved>]", Subscribing + "[Handles<StockReserved>]");
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await editor.AnalyzeWithRulesAsync("Checkout.cs")).Severity);

        editor.Replace("OnReserved.cs", "_all.Add(events.Subscribe((in OrderPlaced placed) => { }));", "");
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await editor.AnalyzeWithRulesAsync("Checkout.cs")).Severity);
    }

    [Fact]
    public async Task Build_DirectCycles_ToldOnceEach()
    {
        string self = OnPlaced.Replace("{ } }", "{ bus.Publish(new OrderPlaced(e.Id, e.Lines)); } }");
        Diagnostic only = Assert.Single(await BuildAsync(Events + Checkout + self));
        Assert.Equal("DSP1004", only.Id);
        Assert.Contains("OrderPlaced → ReserveStock → OrderPlaced", only.GetMessage());

        string two = OnPlaced.Replace("{ } }", "{ bus.Publish(new StockReserved(e.Id)); } }") + OnReserved.Replace("{ } }", "{ bus.Publish(new OrderPlaced(e.Id, [])); } }");
        Diagnostic[] both = await BuildAsync(Events + two);
        Assert.All(both, static diagnostic => Assert.Equal("DSP1001", diagnostic.Id));
        Assert.Single(both, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
        Assert.Single(both, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Info);
    }

    [Theory]
    [InlineData("{ return; bus.Publish(new OrderPlaced(e.Id, e.Lines)); } }")]
    [InlineData("{ _ = new Action(() => bus.Publish(new OrderPlaced(e.Id, e.Lines))); } }")]
    [InlineData("{ foreach (int line in e.Lines) { bus.Publish(e); } } }")]
    [InlineData("{ if (e.Id == 0) { return; } bus.Publish(e); } }")]
    public async Task Typing_NoCertainCycle_UnderlinesNone(string body)
    {
        using Editor editor = Open();
        editor.Replace("OnPlaced.cs", "{ } }", body);
        Assert.DoesNotContain(await editor.UnderlinedAsync("OnPlaced.cs"), static line => line.StartsWith("DSP100", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typing_ACycleThatIsAccepted_UnderlinesNone()
    {
        using Editor editor = Open();
        editor.Replace("OnPlaced.cs", "public void Handle(OrderPlaced e) { }", "[AllowCycle(\"Ends.\")] public void Handle(OrderPlaced e) { bus.Publish(e); }");
        Assert.Empty(await editor.UnderlinedAsync("OnPlaced.cs"));
    }

    [Fact]
    public void Graph_OfTheWholeProject_IsLeftToTheBuild() => Assert.False(Editor.IsLive(new FlowGraph.FlowGraphAnalyzer()));

    private static Editor Open() => new(("Events.cs", Events), ("Checkout.cs", Checkout), ("OnPlaced.cs", OnPlaced), ("OnReserved.cs", OnReserved));

    private static async Task<Diagnostic[]> BuildAsync(string source)
    {
        Compilation compilation = VerifierCompilation.Create(source, new VerifierOptions());
        VerifierCompilation.RequireNoErrors(compilation, "The source");
        return [.. (await AnalyzerVerifier.RunAsync(compilation, AnalyzerSet.All())).Where(static diagnostic => diagnostic.Id.StartsWith("DSP1", StringComparison.Ordinal))];
    }
}
