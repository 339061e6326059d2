using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>Rules that depend on the number of observers count those that a naming convention or an interface of <c>.editorconfig</c> makes.</summary>
public class ObserverCountTests
{
    private const string Source = """
        public record Sold(int Id);
        public class StockConsumer { public void On(Sold e) { } }
        public class PointsConsumer { internal void On(Sold e) { } public void Off(Sold e) { } }
        public class MailConsumer { public Task On(Sold e, CancellationToken token) => Task.CompletedTask; private void On(int e) { } }
        public abstract class BaseConsumer { public void On(Sold e) { } }
        public class Other { public void On(Sold e) { } }
        public class HandlesIt : Shop.Messaging.IHandle<Sold> { public void Handle(Sold e) { } }
        public class Checkout(Shop.Messaging.IBus bus)
        {
            public void Sell(List<int> lines) { foreach (int line in lines) { [|bus.Raise(new Sold(line))|]; } }
        }
        """;

    [Theory]
    [InlineData("*Consumer.On", "", 3)]
    [InlineData("*.On", "", 4)]
    [InlineData("*Consumer.On", "Shop.Messaging.IHandle<>", 4)]
    [InlineData("*Nothing.On", "Shop.Messaging.IHandle<>", 1)]
    public async Task Observers_ByNameOrInterface_AreCounted(string convention, string contract, int count)
    {
        var settings = new List<(string, string)> { ("dispatch_publish_methods", "Shop.Messaging.IBus.Raise"), ("dispatch_handler_conventions", convention) };
        if (contract.Length > 0)
        {
            settings.Add(("dispatch_handler_interfaces", contract));
        }

        IReadOnlyList<Diagnostic> reported = await AnalyzerVerifier.VerifyAsync(new PublishSiteAnalyzer(), Source, "DSP1101", OtherBusTests.Options(OtherLibraries.HomeMade, [.. settings]));

        Diagnostic storm = Assert.Single(reported);
        Assert.Equal(count > 1, storm.GetMessage().Contains($"has {count} observers"));
        Assert.Equal(count >= 3 ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, storm.Severity);
    }
}
