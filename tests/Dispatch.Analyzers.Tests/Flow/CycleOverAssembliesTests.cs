using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Analyzers.FlowGraph;
using Dispatch.Analyzers.Tests.Rules;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>Cycles that no single project shows are reported in the root, on code of the root.</summary>
public class CycleOverAssembliesTests
{
    private const string Contracts = "public sealed record Ordered(int Id); public sealed record Reserved(int Id); public interface IStock { void Reserve(int id); }";

    private const string Stock = """
        internal sealed class Stock(IPublisher bus) : IStock { public void Reserve(int id) => bus.Publish(new Reserved(id)); }
        """;

    private const string Orders = "[Handles<Reserved>] public sealed class OnReserved(IPublisher bus) { public void Handle(Reserved e) => bus.Publish(new Ordered(e.Id)); }";

    private const string Sales = "[Handles<Ordered>] public sealed class OnOrdered(IPublisher bus) { public void Handle(Ordered e) => bus.Publish(new Reserved(e.Id)); }";

    private static MetadataReference Library(string name, string source, params MetadataReference[] references) => ModuleRuleTests.Compile(name, source, references);

    [Fact]
    public async Task Cycle_WithAHandlerInTheRoot_IsReportedAtItsCall()
    {
        MetadataReference contracts = Library("Contracts", Contracts);
        Diagnostic cycle = Assert.Single(await RunAsync(
            "[Handles<Ordered>] public sealed class OnOrdered(IStock stock) { public void Handle(Ordered e) => stock.Reserve(e.Id); } [Dispatcher] public sealed partial class Shop;",
            contracts, Library("Stock", Stock, contracts), Library("Orders", Orders, contracts)));
        Assert.Equal("DSP1001", cycle.Id);
        Assert.Equal(DiagnosticSeverity.Warning, cycle.Severity);
        Assert.Equal("stock.Reserve(e.Id)", cycle.Location.SourceTree!.ToString().Substring(cycle.Location.SourceSpan.Start, cycle.Location.SourceSpan.Length));
        Assert.Contains("Ordered → OnOrdered → Stock.Reserve → Reserved → OnReserved → Ordered", cycle.GetMessage());
    }

    [Fact]
    public async Task Cycle_OfModulesThatDoNotKnowEachOther_IsReportedAtTheDispatcher()
    {
        MetadataReference contracts = Library("Contracts", Contracts);
        Diagnostic cycle = Assert.Single(await RunAsync("[Dispatcher] public sealed partial class Shop;", contracts, Library("Sales", Sales, contracts), Library("Orders", Orders, contracts)));
        Assert.Equal("DSP1001", cycle.Id);
        Assert.Equal("Shop", cycle.Location.SourceTree!.ToString().Substring(cycle.Location.SourceSpan.Start, cycle.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task Cycle_InsideOneModule_IsReportedThereOnly()
    {
        MetadataReference contracts = Library("Contracts", Contracts);
        Assert.Empty(await RunAsync("[Dispatcher] public sealed partial class Shop;", contracts, Library("Sales", Sales + Orders, contracts)));
    }

    [Fact]
    public async Task Modules_WithoutACycle_AreNotReported()
    {
        MetadataReference contracts = Library("Contracts", Contracts);
        Assert.Empty(await RunAsync("[Dispatcher] public sealed partial class Shop;", contracts, Library("Sales", Sales, contracts), Library("Stock", Stock, contracts)));
    }

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string root, params MetadataReference[] references) =>
        await AnalyzerVerifier.RunAsync(VerifierCompilation.Create(root, new VerifierOptions()).AddReferences(references), new FlowGraphAnalyzer());
}
