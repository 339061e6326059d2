using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests.LanguageServer;

/// <summary>The package in an editor: the rules of the flow come and go while somebody types.</summary>
[Collection(PackageCollection.Name)]
public class TypingTests(PackageFixture package)
{
    private const string Bill = """
        using Dispatch;

        [Handles<Shipped>]
        public sealed class Bill(IPublisher bus)
        {
            public void Handle(in Shipped e)
            {
                System.Console.WriteLine(e.Id);
            }
        }
        """;

    [LanguageServerFact]
    public async Task Cycle_TypedAndTakenBack_IsToldAndNoLongerTold()
    {
        ConsumerProject app = package.CreateConsumer("typing").WriteProject();
        app.Write("Events.cs", """
            using Dispatch;
            public readonly record struct Paid(int Id);
            public readonly record struct Shipped(int Id);
            [Dispatcher] public sealed partial class ShopDispatcher;
            [Handles<Paid>] public sealed class Ship(IPublisher bus) { public void Handle(in Paid e) => bus.Publish(new Shipped(e.Id)); }
            """);
        app.Write("Program.cs", "new ShopDispatcher().Publish(new Paid(1));\n");
        app.Write("Bill.cs", Bill);
        (await app.DotnetAsync("restore")).MustSucceed();
        string file = Path.Combine(app.Folder, "Bill.cs");

        await using LanguageServerProcess server = await LanguageServerProcess.StartAsync(app.Folder);
        await server.OpenAsync(file, Bill);
        Assert.Empty(await server.DiagnosticsAsync(file, static told => told.Length == 0));

        await server.ReplaceAsync(file, 2, Bill.Replace("System.Console.WriteLine(e.Id)", "bus.Publish(new Shipped(e.Id))", StringComparison.Ordinal));
        string cycle = Assert.Single(await server.DiagnosticsAsync(file, static told => told.Length > 0));
        Assert.StartsWith("DSP1004 8 ", cycle, StringComparison.Ordinal);
        Assert.Contains("Shipped → Bill → Shipped", cycle, StringComparison.Ordinal);

        // In a loop the storm is told as well.
        await server.ReplaceAsync(file, 3, Bill.Replace("System.Console.WriteLine(e.Id)", "for (int i = 0; i < e.Id; i++) { bus.Publish(new Paid(i)); }", StringComparison.Ordinal));
        string[] storm = await server.DiagnosticsAsync(file, static told => told.Any(static one => one.StartsWith("DSP1101", StringComparison.Ordinal)));
        Assert.Contains(storm, static one => one.StartsWith("DSP1101 8 ", StringComparison.Ordinal));

        await server.ReplaceAsync(file, 4, Bill);
        Assert.Empty(await server.DiagnosticsAsync(file, static told => told.Length == 0));
    }
}
