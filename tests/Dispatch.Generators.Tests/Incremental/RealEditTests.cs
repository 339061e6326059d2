using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Tests.Incremental;

/// <summary>What a real edit must run again, and that it stays with the event that it concerns.</summary>
public sealed class RealEditTests
{
    [Theory]
    [InlineData(1, "(Order = 10)", "(Order = -10)", "OrderPaid")]
    [InlineData(1, "Handle(in OrderPaid e)", "Handle(OrderPaid e)", "OrderPaid")]
    [InlineData(1, "public void Count(in StockMoved e) { }", "public System.Threading.Tasks.Task Count(StockMoved e) => System.Threading.Tasks.Task.CompletedTask;", "StockMoved")]
    public void Edit_OfOneEvent_WritesOnlyItsFileAgain(int file, string before, string after, string changed)
    {
        var run = new GeneratorRun(Sources.All);
        IReadOnlyDictionary<string, string> former = run.Files;
        Edit(run, file, before, after).RequireCompiles();

        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(TrackingNames.Events));
        Assert.Equal([$"Shop.ShopDispatcher.{changed}.g.cs"], Changed(former, run).Where(static name => !name.Contains("Module")));
    }

    [Fact]
    public void Edit_OfAPolicy_WritesItsFileAndWhereItsRouteIsFound()
    {
        var run = new GeneratorRun(Sources.All);
        IReadOnlyDictionary<string, string> former = run.Files;
        Edit(run, 0, "ErrorPolicy.Collect", "ErrorPolicy.Stop").RequireCompiles();

        Assert.Equal(
            ["Shop.ShopDispatcher.StockMoved.g.cs", "Shop.ShopDispatcher.g.cs"],
            Changed(former, run).Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public void NewObserver_OfAKnownEvent_WritesItsEventAndTheCoreAgain()
    {
        var run = new GeneratorRun(Sources.All);
        IReadOnlyDictionary<string, string> former = run.Files;
        Edit(run, 1, "internal sealed class Counters", "[Handles<OrderPaid>] internal sealed class Another { public void Handle(OrderPaid e) { } }\ninternal sealed class Counters").RequireCompiles();

        Assert.Equal(
            ["Shop.ShopDispatcher.OrderPaid.g.cs", "Shop.ShopDispatcher.g.cs"],
            Changed(former, run).Order(System.StringComparer.Ordinal));
        Assert.Contains("Another", run.Files["Shop.ShopDispatcher.OrderPaid.g.cs"]);
    }

    [Fact]
    public void RemovedObserver_OfTheOnlyEvent_RemovesItsFile()
    {
        var run = new GeneratorRun(Sources.All);
        Edit(run, 1, "[Handles<StockMoved>]", "");
        Assert.DoesNotContain("Shop.ShopDispatcher.StockMoved.g.cs", run.Files.Keys);
        run.RequireCompiles();
    }

    [Fact]
    public void DependencyInjection_Referenced_AddsTheRegistration()
    {
        var run = new GeneratorRun(Sources.All);
        Assert.DoesNotContain("Shop.ShopDispatcher.ServiceCollection.g.cs", run.Files.Keys);
        run.Run(run.Input.AddReferences(MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly.Location)));
        Assert.Contains("AddShopDispatcher", run.Files["Shop.ShopDispatcher.ServiceCollection.g.cs"]);
        run.RequireCompiles();
    }

    private static GeneratorRun Edit(GeneratorRun run, int file, string before, string after)
    {
        SyntaxTree tree = run.Input.SyntaxTrees.ElementAt(file);
        string text = tree.ToString();
        Assert.Contains(before, text);
        return run.Run(run.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(before, after)))));
    }

    private static IEnumerable<string> Changed(IReadOnlyDictionary<string, string> former, GeneratorRun run) =>
        run.Files.Where(file => !former.TryGetValue(file.Key, out string? text) || text != file.Value).Select(static file => file.Key);
}
