using System;
using System.IO;
using System.Threading.Tasks;
using Dispatch.Flow.Json;
using Dispatch.Tool.Commands;
using Dispatch.Tool.Tests.Flows;
using Spectre.Console;

namespace Dispatch.Tool.Tests.Commands;

public sealed class FlowCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _json;

    public FlowCommandTests() => _json = _folder.Write("shop.json", FlowJson.Write(Documents.Shop()));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Graph_AsText_NamesCyclesStormsAndEvents()
    {
        (int code, string text, _) = await Tool.RunAsync("flow", "graph", "--in", _json);
        Assert.Equal(0, code);
        Assert.Contains("4 events, 6 handlers", text);
        Assert.Contains("  1. conditional: OrderPaid -> Ship -> Warehouse.Send -> OrderShipped -> BillRest -> OrderPaid", text);
        Assert.Contains("Shop.OrderPaid: 3 handlers, leads to OrderShipped, PointsAwarded", text);
    }

    [Fact]
    public void Graph_AtATerminal_IsTables()
    {
        var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard });
        console.Profile.Width = 200;
        SummaryTables.Write(console, Documents.Shop());
        Assert.Contains("OrderPaid → Ship → Warehouse.Send → OrderShipped → BillRest → OrderPaid", text.ToString());
        Assert.Contains("OrderShipped, PointsAwarded", text.ToString());
        Assert.Contains("\u001b[93mconditional", text.ToString());
        Assert.Contains("Nobody<int>", text.ToString());
    }

    [Theory]
    [InlineData("json", "\"schemaVersion\"")]
    [InlineData("mermaid", "flowchart LR")]
    [InlineData("dot", "digraph eventflow")]
    [InlineData("html", "<!doctype html>")]
    public async Task Graph_InAFormat_IsWrittenToTheFile(string format, string expected)
    {
        string file = _folder.File("out");
        (int code, string text, string error) = await Tool.RunAsync("flow", "graph", "--in", _json, "-f", format, "-o", file);
        Assert.Equal((0, ""), (code, text));
        Assert.Contains(file, error);
        Assert.Contains(expected, await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("'dotnet dispatch flow --help' tells what there is: graph,", "flow")]
    [InlineData("'dotnet dispatch flow --help' tells what there is: graph,", "flow", "nonsense")]
    [InlineData("'dotnet dispatch flow why --help' tells", "flow", "why", "OnlyOne")]
    [InlineData("'who handles' needs the name of an event.", "flow", "who", "handles")]
    public async Task Command_ThatIsNotWhole_NamesWhatThereIs(string expected, params string[] arguments)
    {
        (int code, string text, string error) = await Tool.RunAsync(arguments);
        Assert.Equal((2, ""), (code, text));
        Assert.Contains(expected, error);
    }

    [Fact]
    public async Task Graph_OfCodeWithAnUnknownBus_TellsHowItIsDescribed()
    {
        _folder.Write("code/a.cs", "public class A { static void Main() { } }");
        (int code, string text, string error) = await Tool.RunAsync("flow", "graph", "--in", _folder.File("code"));
        Assert.Equal(0, code);
        Assert.StartsWith("code: 0 events", text);
        Assert.Contains("warning no publish and no handler of a known bus", error);
        Assert.Contains("Reading code: 1 file\n", error);
    }

    [Fact]
    public async Task Graph_OfCodeThatDoesNotParse_NamesTheFiles()
    {
        _folder.Write("code/good.cs", "using Dispatch; public record A; [Handles<A>] public class H { public void Handle(A e) { } }");
        _folder.Write("code/bad.cs", "using Dispatch; public class P(IPublisher bus) { public void Go() { bus.Publish(new A()) ");
        (int code, string text, string error) = await Tool.RunAsync("flow", "graph", "--in", _folder.File("code"));
        Assert.Equal(0, code);
        Assert.Contains("1 event, 1 handler, 1 publish", text);
        Assert.Contains("warning 1 file has errors of syntax, and what it publishes may be missing: bad.cs", error);
    }

    [Fact]
    public async Task Graph_OfAnEmptySolution_SaysThatItListsNothing()
    {
        (int code, _, string error) = await Tool.RunAsync("flow", "graph", "--in", _folder.Write("Empty.slnx", "<Solution />"));
        Assert.Equal(3, code);
        Assert.Contains("Empty.slnx lists no C# project.", error);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-2")]
    public async Task Graph_OfNoHops_IsRefused(string depth)
    {
        (int code, _, string error) = await Tool.RunAsync("flow", "graph", "--in", _json, "--root", "OrderPaid", "--depth", depth);
        Assert.Equal(2, code);
        Assert.Contains("--depth is a number of hops, from 1", error);
    }

    [Fact]
    public async Task Modules_OfOneModule_AreSaidToBeOne()
    {
        _folder.Write("code/a.cs", "using Dispatch; public record A; public class P(IPublisher bus) { public void Go() => bus.Publish(new A()); } [Handles<A>] public class H { public void Handle(A e) { } }");
        Assert.Contains("There is one module", (await Tool.RunAsync("flow", "graph", "--in", _folder.File("code"), "-f", "mermaid", "--module")).Error);
    }

    [Fact]
    public async Task Name_InAnotherNamespace_IsSuggested() =>
        Assert.Contains("Like it: OrderPaid", (await Tool.RunAsync("flow", "who", "Store.OrderPaid", "--in", _json)).Error);

    [Fact]
    public async Task Graph_OfARoot_LeavesOutTheRest()
    {
        (_, string text, _) = await Tool.RunAsync("flow", "graph", "--in", _json, "-f", "mermaid", "--root", "PointsAwarded");
        Assert.Contains("Congratulate", text);
        Assert.DoesNotContain("OrderPaid", text);
    }

    [Fact]
    public async Task Graph_OfACycleThatIsNotThere_SaysHowManyThereAre()
    {
        (int code, _, string error) = await Tool.RunAsync("flow", "graph", "--in", _json, "--cycle", "2");
        Assert.Equal(2, code);
        Assert.Contains("1 cycle, numbered from 1", error);
    }

    [Fact]
    public async Task Why_WithAWay_TellsCallsAndConditions()
    {
        (int code, string text, _) = await Tool.RunAsync("flow", "why", "OrderPaid", "OrderShipped", "--in", _json);
        Assert.Equal(0, code);
        Assert.Equal(
            """
            OrderPaid
              runs Shop.Ship.Handle (Shop/Ship.cs:3)
              calls Warehouse.Send (Shop/Ship.cs:3)
              publishes OrderShipped, sometimes (Shop/Ship.cs:3)
                if order.IsComplete
            OrderShipped

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public async Task Why_WithoutAWay_EndsWithOne()
    {
        (int code, string text, _) = await Tool.RunAsync("flow", "why", "PointsAwarded", "OrderPaid", "--in", _json);
        Assert.Equal(1, code);
        Assert.Contains("does not lead to", text);
    }

    [Fact]
    public async Task Why_OfAMistypedEvent_Suggests()
    {
        (int code, _, string error) = await Tool.RunAsync("flow", "why", "OrderPayd", "OrderShipped", "--in", _json);
        Assert.Equal(2, code);
        Assert.Contains("Like it: OrderPaid", error);
    }

    [Fact]
    public async Task Who_OfAnEvent_ListsBothSides()
    {
        (int code, string text, _) = await Tool.RunAsync("flow", "who", "OrderPaid", "--in", _json);
        Assert.Equal(0, code);
        Assert.Contains("Checkout", text);
        Assert.Contains("Shop.BillRest.Handle (Shop/BillRest.cs:3) on OrderShipped", text);
        Assert.Contains("Shop.SendReceipt.Handle (Shop/SendReceipt.cs:3), queued", text);
    }

    [Theory]
    [InlineData("publishes", "BillRest", "SendReceipt")]
    [InlineData("handles", "SendReceipt", "BillRest")]
    public async Task Who_WithAVerb_ListsThatSideOnly(string verb, string there, string notThere)
    {
        (int code, string text, _) = await Tool.RunAsync("flow", "who", verb, "OrderPaid", "--in", _json);
        Assert.Equal(0, code);
        Assert.Contains(there, text);
        Assert.DoesNotContain(notThere, text);
    }

    [Fact]
    public async Task Who_PublishesWhatNobodyDoes_EndsWithOne() => Assert.Equal(1, (await Tool.RunAsync("flow", "who", "publishes", "Nobody<int>", "--in", _json)).Code);

    [Theory]
    [InlineData("flow", "who", "eats", "OrderPaid")]
    [InlineData("flow", "graph", "--format", "svg")]
    [InlineData("flow", "why", "OrderPaid")]
    [InlineData("flow", "frobnicate")]
    public async Task CommandLine_ThatIsWrong_EndsWithTwo(params string[] arguments) => Assert.Equal(2, (await Tool.RunAsync([.. arguments, "--in", _json])).Code);

    [Theory]
    [InlineData("nothing-here")]
    [InlineData("broken.json")]
    public async Task Source_ThatCannotBeRead_EndsWithThree(string path)
    {
        _folder.Write("broken.json", "{");
        (int code, _, string error) = await Tool.RunAsync("flow", "graph", "--in", _folder.File(path));
        Assert.Equal(3, code);
        Assert.Contains(path, error);
    }
}
