using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests.Consumers;

/// <summary>The event flow from a build: -p:DispatchFlow.</summary>
[Collection(PackageCollection.Name)]
public class FlowOutputTests(PackageFixture package)
{
    private const string Sources = """
        using Dispatch;

        public readonly record struct OrderPaid(int OrderId);
        public readonly record struct OrderShipped(int OrderId);

        [Handles<OrderPaid>]
        public sealed class Ship(Lazy<ShopDispatcher> shop)
        {
            public void Handle(in OrderPaid e) => shop.Value.Publish(new OrderShipped(e.OrderId));
        }

        [Handles<OrderShipped>]
        public sealed class Log
        {
            public void Handle(in OrderShipped e) => Console.WriteLine(e.OrderId);
        }

        [Dispatcher]
        public sealed partial class ShopDispatcher;

        public static class Program
        {
            public static void Main()
            {
            }
        }
        """;

    [Fact]
    public async Task Build_AskedForTheFlow_WritesEachFormatAlsoWhenNothingIsCompiledAgain()
    {
        ConsumerProject consumer = package.CreateConsumer("flow").WriteProject().Write("Program.cs", Sources);
        (await consumer.DotnetAsync("build")).MustSucceed();
        string output = Path.Combine(consumer.Folder, "bin", "Debug", "net10.0");
        Assert.Empty(Directory.GetFiles(output, "*.flow.*"));

        (await consumer.DotnetAsync("build", "-p:DispatchFlow=\"html,json,mermaid,dot,lock\"")).MustSucceed();
        Assert.Equal(["App.flow.dot", "App.flow.html", "App.flow.json", "App.flow.mmd"], Directory.GetFiles(output, "*.flow.*").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

        // The publish goes to a generated overload: the generators have run.
        Assert.Contains("publishes OrderPaid -> Ship.Handle -> OrderShipped [must, sync]\n", consumer.Read("eventflow.lock"));
        string mermaid = await File.ReadAllTextAsync(Path.Combine(output, "App.flow.mmd"));
        Assert.Contains("OrderShipped", mermaid);

        File.Delete(Path.Combine(output, "App.flow.mmd"));
        (await consumer.DotnetAsync("build", "-p:DispatchFlow=mermaid")).MustSucceed();
        Assert.Equal(mermaid, await File.ReadAllTextAsync(Path.Combine(output, "App.flow.mmd")));
    }

    [Fact]
    public async Task Build_WithAReviewedFlow_ReportsWhatIsNew()
    {
        ConsumerProject consumer = package.CreateConsumer("reviewed").WriteProject().Write("Program.cs", Sources);
        (await consumer.DotnetAsync("build", "-p:DispatchFlow=lock")).MustSucceed();
        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.DSP1010.severity = error\n");
        (await consumer.DotnetAsync("build")).MustSucceed();
        consumer.Write("Program.cs", Sources + "[Handles<OrderPaid>] public sealed class Thank { public void Handle(in OrderPaid e) { } }\n");
        string output = (await consumer.DotnetAsync("build")).MustFail().Output;
        Assert.Contains("error DSP1010: Handling 'OrderPaid -> Thank.Handle' is not in eventflow.lock", output);
        Assert.DoesNotContain("Ship.Handle", output);
    }

    [Fact]
    public async Task Build_WithACycleThatTheSolutionAccepts_SaysSoAndDoesNotReportIt()
    {
        ConsumerProject consumer = package.CreateConsumer("accepted").WriteProject()
            .Write("Program.cs", Sources
                .Replace("class Log", "class Log(Lazy<ShopDispatcher> shop)")
                .Replace("public void Handle(in OrderShipped e) => Console.WriteLine(e.OrderId);", "public void Handle(in OrderShipped e) { if (e.OrderId > Environment.ProcessId) { shop.Value.Publish(new OrderPaid(e.OrderId)); } }"))
            .Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.DSP1002.severity = error\n")
            .Write("eventflow.lock", "# eventflow.lock 1\n");
        Assert.Contains("error DSP1002", (await consumer.DotnetAsync("build")).MustFail().Output);

        string above = Path.Combine(Path.GetDirectoryName(consumer.Folder)!, "eventflow.lock");
        await File.WriteAllTextAsync(above, "# eventflow.lock 1\ncycle OrderPaid <-> OrderShipped because it ends with the process\n");
        (await consumer.DotnetAsync("build", "-p:DispatchFlow=json")).MustSucceed();
        File.Delete(above);
        Assert.Contains("it ends with the process", await File.ReadAllTextAsync(Path.Combine(consumer.Folder, "bin", "Debug", "net10.0", "App.flow.json")));
    }

    [Fact]
    public async Task Build_AskedForAnUnknownFormat_FailsAndNamesTheKnownOnes()
    {
        ConsumerProject consumer = package.CreateConsumer("flow").WriteProject().Write("Program.cs", Sources);
        Assert.Contains("DispatchFlow=svg is unknown: write one or several of json, html, mermaid, dot, lock", (await consumer.DotnetAsync("build", "-p:DispatchFlow=svg")).MustFail().Output);
    }
}
