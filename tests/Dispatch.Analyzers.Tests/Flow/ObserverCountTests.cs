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

    private const string Events = "public record Sold(int Id); public record Other(int Id);\n";

    private const string Checkout = """
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

    [Theory]
    [InlineData("", 0)]
    [InlineData("bus.Listen<Sold>(e => { });", 1)]
    [InlineData("bus.Listen<Sold>(e => { }); bus.Listen((Sold e) => { }); bus.Listen<Sold>(On);", 3)]
    [InlineData("bus.Listen<Sold>(static _ => { }); bus.Listen<Other>(e => { }); bus.Listen<int>(On); this.Listen<Sold>(On);", 1)]
    public async Task Delegates_OfAConfiguredSubscribe_AreCounted(string subscribe, int count)
    {
        string listener = $$"""
            using Shop; using Shop.Messaging;
            public class Listener(IBus bus)
            {
                public void Start() { {{subscribe}} }
                private void On(Sold e) { }
                private void On(int e) { }
                private void Listen<T>(Action<T> other) { }
            }
            """;
        VerifierOptions options = OtherBusTests.Options(OtherLibraries.HomeMade, ("dispatch_publish_methods", "Shop.Messaging.IBus.Raise"), ("dispatch_subscribe_methods", "Shop.Messaging.IBus.Listen"));
        IReadOnlyList<Diagnostic> reported = await AnalyzerVerifier.VerifyAsync(
            new PublishSiteAnalyzer(), "namespace Shop;\n" + Events + Checkout, "DSP1101", options with { OtherSources = options.OtherSources.Add(listener) });

        Diagnostic storm = Assert.Single(reported);
        Assert.Equal(count > 1, storm.GetMessage().Contains($"has {count} observers"));
        Assert.Equal(count >= 3 ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, storm.Severity);
    }

    [Theory]
    [InlineData("bus.Listen<Order>(e => { foreach (int line in e.Lines) { [|bus.Raise(new Sold(line))|]; } });", "", true)]
    [InlineData("bus.Listen<Order>(On);", "foreach (int line in e.Lines) { [|bus.Raise(new Sold(line))|]; }", true)]
    [InlineData("bus.Listen<Order>(this.On);", "foreach (int line in e.Lines) { [|bus.Raise(new Sold(line))|]; }", true)]
    [InlineData("System.Console.WriteLine(bus);", "foreach (int line in e.Lines) { [|bus.Raise(new Sold(line))|]; }", false)]
    public async Task Loop_InADelegateThatIsSubscribed_IsAStorm(string subscribe, string on, bool isStorm)
    {
        string source = $$"""
            {{Events}}
            public record Order(int[] Lines);
            public class Listener(Shop.Messaging.IBus bus)
            {
                public void Start() { {{subscribe}} }
                private void On(Order e) { {{on}} }
            }
            """;
        VerifierOptions options = OtherBusTests.Options(OtherLibraries.HomeMade, ("dispatch_publish_methods", "Shop.Messaging.IBus.Raise"), ("dispatch_subscribe_methods", "Shop.Messaging.IBus.Listen"));
        Diagnostic loop = Assert.Single(await AnalyzerVerifier.VerifyAsync(new PublishSiteAnalyzer(), source, "DSP1101", options));

        Assert.Equal(isStorm, loop.Severity == DiagnosticSeverity.Warning);
        Assert.Equal(isStorm, loop.GetMessage().Contains("in an observer"));
    }

    [Fact]
    public async Task Delegates_OfSubscribersOfDispatchAndOfMessagePipe_AreCounted()
    {
        const string Source = """
            public readonly record struct Sold(int Id);
            [Handles<Sold>] internal sealed class Stock { public void Handle(in Sold e) { } }
            public class Checkout(IPublisher bus, ISubscriber events, MessagePipe.ISubscriber<Sold> pipe)
            {
                public IDisposable[] Start() => [events.Subscribe<Sold>((in Sold e) => { }), MessagePipe.SubscriberExtensions.Subscribe(pipe, e => { })];
                public void Sell(List<int> lines) { foreach (int line in lines) { [|bus.Publish(new Sold(line))|]; } }
            }
            """;
        Diagnostic storm = Assert.Single(await AnalyzerVerifier.VerifyAsync(
            new PublishSiteAnalyzer(), Source, "DSP1101", new VerifierOptions { OtherSources = [OtherLibraries.Usings + OtherLibraries.MessagePipe] }));

        Assert.Contains("has 3 observers", storm.GetMessage());
    }

    [Fact]
    public async Task SettableEvent_OfSubscribedDelegates_IsReported()
    {
        const string Source = """
            public class Sold { public int [|Id|] { get; set; } }
            public class Listener(ISubscriber events)
            {
                public IDisposable[] Start() => [events.Subscribe<Sold>((in Sold e) => { }), events.Subscribe<Sold>(On)];
                private static void On(in Sold e) { }
            }
            """;
        await AnalyzerVerifier.VerifyAsync(new EventDesignAnalyzer(), Source, "DSP1303", new VerifierOptions());
    }
}
