using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Analyzers.FlowGraph;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>What options and the reviewed file change about the rules of the graph.</summary>
public class FlowGraphOptionTests
{
    private const string Conditional = """
        public record A(int Id); public record B(int Id);
        [Handles<A>] public class OnA(IPublisher bus, Gate gate) { public void Handle(A e) { if (gate.Open(e.Id)) { bus.Publish(new B(e.Id)); } } }
        [Handles<B>] public class OnB(IPublisher bus) { public void Handle(B e) => bus.Publish(new A(e.Id)); }
        public class Gate { public bool Open(int id) => id > 2; }
        """;

    private const string Chain = """
        public record A(int Id); public record B(int Id); public record C(int Id);
        [Handles<A>] public class OnA(IPublisher bus) { public void Handle(A e) => bus.Publish(new B(e.Id)); }
        [Handles<B>] public class OnB(IPublisher bus) { public void Handle(B e) => bus.Publish(new C(e.Id)); }
        public class P(IPublisher bus) { public void Go(int id) { for (int i = 0; i < id; i++) { bus.Publish(new A(i)); } } }
        """;

    [Fact]
    public async Task Cycle_NotInTheReviewedFile_IsAWarning()
    {
        Diagnostic alone = Assert.Single(await RunAsync(Conditional), static diagnostic => diagnostic.Id == "DSP1002");
        Diagnostic unreviewed = Assert.Single(await RunAsync(Conditional, text: "# eventflow.lock 1\n"), static diagnostic => diagnostic.Id == "DSP1002");
        Assert.Equal(DiagnosticSeverity.Info, alone.Severity);
        Assert.Equal(DiagnosticSeverity.Warning, unreviewed.Severity);
        Assert.DoesNotContain(await RunAsync(Conditional, text: "# eventflow.lock 1\ncycle A <-> B because it ends\n"), static diagnostic => diagnostic.Id == "DSP1002");
    }

    [Theory]
    [InlineData("/src/App/eventflow.lock", "/src/eventflow.lock")]
    [InlineData("/src/eventflow.lock", "/src/App/eventflow.lock")]
    public async Task Cycle_AcceptedInOneOfTwoFiles_IsNotReported(string first, string second) =>
        Assert.DoesNotContain(
            await RunAsync(Conditional, new VerifierOptions
            {
                AdditionalFiles = new Dictionary<string, string> { [first] = "# eventflow.lock 1\ncycle A <-> B because it ends\n", [second] = "# eventflow.lock 1\n" },
            }),
            static diagnostic => diagnostic.Id == "DSP1002");

    [Fact]
    public async Task Cycle_ThroughANamedBreaker_IsHidden()
    {
        Diagnostic guarded = Assert.Single(await RunAsync(Conditional, ("dispatch_breaker_methods", "Gate.Open")));
        Assert.Equal("DSP1003", guarded.Id);
        Assert.Equal(DiagnosticSeverity.Hidden, guarded.Severity);
    }

    [Fact]
    public async Task Thresholds_Lowered_ReportMore()
    {
        Assert.Empty(await RunAsync(Chain));
        Diagnostic deep = Assert.Single(await RunAsync(Chain, ("dispatch_chain_depth", "2")));
        Assert.Equal("DSP1105", deep.Id);
        Assert.Contains("A → B → C", deep.GetMessage());
        Diagnostic wide = Assert.Single(await RunAsync(Chain, ("dispatch_amplification_in_loop", "1")));
        Assert.Equal("DSP1104", wide.Id);
        Assert.Empty(await RunAsync(Chain, ("dispatch_chain_depth", "many")));
    }

    [Fact]
    public async Task Message_Always_HasTheWayTheCutAndTheOtherPlaces()
    {
        const string Source = """
            public record A(int Id); public record B(int Id);
            public class Service(IPublisher bus) { public void Update(int id) => bus.Publish(new B(id)); }
            [Handles<A>] public class OnA(Service service) { public void Handle(A e) => service.Update(e.Id); }
            [Handles<B>] public class OnB(IPublisher bus) { public void Handle(B e) => bus.Publish(new A(e.Id)); }
            """;
        Diagnostic cycle = Assert.Single(await RunAsync(Source));
        Assert.Equal("Every publish of 'A' leads to the next, until the stack overflows: A → OnA → Service.Update → B → OnB → A; the best place to cut is the publish of 'B' in Service.Update", cycle.GetMessage());
        Assert.Equal("bus.Publish(new B(id))", TextAt(cycle.Location));
        Assert.Contains("service.Update(e.Id)", cycle.AdditionalLocations.Select(TextAt));
        Assert.Contains("bus.Publish(new A(e.Id))", cycle.AdditionalLocations.Select(TextAt));
    }

    private static string TextAt(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string source, params (string Key, string Value)[] settings) =>
        await RunAsync(source, new VerifierOptions { EditorConfig = settings.ToDictionary(static setting => setting.Key, static setting => setting.Value) });

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string source, string text) => await RunAsync(source, new VerifierOptions
    {
        GlobalOptions = new Dictionary<string, string> { ["build_property.ProjectDir"] = "/src/App/" },
        AdditionalFiles = new Dictionary<string, string> { ["/src/App/eventflow.lock"] = text },
    });

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string source, VerifierOptions options) =>
        await AnalyzerVerifier.RunAsync(VerifierCompilation.Create(source, options), options, new FlowGraphAnalyzer());
}
