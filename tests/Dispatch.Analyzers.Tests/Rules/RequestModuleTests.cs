using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Rules;

/// <summary>DSP1203 and DSP0052 over several assemblies.</summary>
public class RequestModuleTests
{
    private const string Root = "[Dispatcher] public partial class Shop;";
    private const string Sender = "public class Basket(ISender any) { public int Price() => any.Send<Price, int>(new Price(1)); }";

    private static readonly MetadataReference s_contracts = ModuleRuleTests.Compile("Contracts", "public record struct Price(int Id) : IQuery<int>;");
    private static readonly MetadataReference s_billing = Handler("Billing", "int Handle(Price query) => 1;");
    private static readonly MetadataReference s_pricing = Handler("Pricing", "int Handle(Price query) => 2;");
    private static readonly MetadataReference s_slow = Handler("Slow", "Task<int> HandleAsync(Price query) => Task.FromResult(1);");

    [Fact]
    public async Task Request_HandledByTwoModules_IsReportedOnTheDispatcherWithBothNames()
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(Root, s_contracts, s_billing, s_pricing));
        Assert.Equal("DSP1203", diagnostic.Id);
        Assert.Equal("Shop", TextOf(diagnostic));
        Assert.Contains("2: BillingPrices.Handle, PricingPrices.Handle", diagnostic.GetMessage());
    }

    [Fact]
    public async Task Request_HandledHereAndInAModule_IsReportedHere()
    {
        const string Own = "[Handles<Price>] public class OwnPrices { public int Handle(Price query) => 3; } ";
        Assert.Equal("Handles<Price>", TextOf(Assert.Single(await RunAsync(Own + Root, s_contracts, s_billing))));
        Assert.Empty(await RunAsync(Own + "[Dispatcher(Modules = new System.Type[0])] public partial class Shop;", s_contracts, s_billing));
    }

    [Fact]
    public async Task Request_SentAndHandledByNoModule_IsReportedAtTheSend()
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(Sender + Root, s_contracts));
        Assert.Equal("any.Send<Price, int>(new Price(1))", TextOf(diagnostic));
        Assert.Contains("none", diagnostic.GetMessage());
        Assert.Single(await RunAsync(Sender + "[Dispatcher(Modules = new System.Type[0])] public partial class Shop;", s_contracts, s_billing));
    }

    [Fact]
    public async Task Request_HandledByOneModule_IsNotReported()
    {
        Assert.Empty(await RunAsync(Sender + Root, s_contracts, s_billing));
        Assert.Empty(await RunAsync(Root, s_contracts));
        Assert.Empty(await RunAsync(Sender, s_contracts));
        Assert.Empty(await RunAsync("[Dispatcher(Modules = new[] { typeof(BillingPrices) })] public partial class Shop;", s_contracts, s_billing, s_pricing));
    }

    [Fact]
    public async Task Send_SynchronousToAnAsynchronousHandlerOfAModule_IsReported()
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(Sender + Root, s_contracts, s_slow));
        Assert.Equal("DSP0052", diagnostic.Id);
        Assert.Contains("SlowPrices.HandleAsync", diagnostic.GetMessage());
    }

    private static MetadataReference Handler(string assembly, string method) => ModuleRuleTests.Compile(
        assembly, $"[Handles<Price>] public class {assembly}Prices {{ public {method} }}", s_contracts);

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string root, params MetadataReference[] references) => await AnalyzerVerifier.RunAsync(
        VerifierCompilation.Create(root, new VerifierOptions()).AddReferences(references), new RequestHandlerAnalyzer());

    private static string TextOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
}
