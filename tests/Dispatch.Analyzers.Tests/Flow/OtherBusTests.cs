using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>The flow rules on code that uses another bus and has no reference to Dispatch.</summary>
public class OtherBusTests
{
    [Fact]
    public async Task MediatR_PublishInALock_IsReported() => await VerifyAsync("DSP1007", OtherLibraries.MediatR, """
        using MediatR;
        public record Paid(int Id) : INotification;
        public record Pay(int Id) : IRequest;
        public class Ledger(IMediator mediator, IPublisher publisher)
        {
            private readonly object _gate = new();
            public void One(int id)
            {
                lock (_gate) { [|mediator.Publish(new Paid(id))|]; [|publisher.Publish((object)new Paid(id))|]; }
                mediator.Publish(new Paid(id + 1));
                lock (_gate) { mediator.Send(new Pay(id)); }
            }
        }
        """);

    [Fact]
    public async Task MediatR_PublishInALoopInAHandler_IsAWarning()
    {
        IReadOnlyList<Diagnostic> reported = await VerifyAsync("DSP1101", OtherLibraries.MediatR, """
            using MediatR;
            public record Placed(List<int> Lines) : INotification;
            public record Sold(int Id) : INotification;
            public class Stock(IMediator mediator) : INotificationHandler<Placed>
            {
                public async Task Handle(Placed placed, CancellationToken cancellationToken)
                {
                    foreach (int line in placed.Lines) { await [|mediator.Publish(new Sold(line), cancellationToken)|]; }
                }
            }
            """);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(reported).Severity);
        Assert.Contains("in an observer", reported[0].GetMessage());
    }

    [Fact]
    public async Task MediatR_ObserversOfAnEvent_AreCountedThroughBaseTypes()
    {
        IReadOnlyList<Diagnostic> reported = await VerifyAsync("DSP1101", OtherLibraries.MediatR, """
            using MediatR;
            public record Sold(int Id) : INotification;
            public abstract class Observer<T> : INotificationHandler<T> where T : INotification { public Task Handle(T e, CancellationToken c) => Task.CompletedTask; }
            public class Stock : Observer<Sold>;
            public class Points : INotificationHandler<Sold>, IComparer<Sold> { public Task Handle(Sold e, CancellationToken c) => Task.CompletedTask; public int Compare(Sold? a, Sold? b) => 0; }
            public class Mail : global::MediatR.INotificationHandler<Sold> { Task INotificationHandler<Sold>.Handle(Sold e, CancellationToken c) => Task.CompletedTask; }
            public class Checkout(IMediator mediator)
            {
                public void Sell(List<int> lines) { foreach (int line in lines) { [|mediator.Publish(new Sold(line))|]; } }
            }
            """);
        Assert.Contains("has 3 observers", Assert.Single(reported).GetMessage());
        Assert.Equal(DiagnosticSeverity.Warning, reported[0].Severity);
    }

    [Fact]
    public async Task Mediator_Burst_IsReported() => await VerifyAsync("DSP1102", OtherLibraries.Mediator, """
        using Mediator;
        public record Placed(int Order) : INotification;
        public record Reserved(int Order) : INotification;
        public record Invoiced(int Order) : INotification;
        public class Checkout(IMediator mediator)
        {
            public async Task Place(int order)
            {
                await [|mediator.Publish(new Placed(order))|];
                await mediator.Publish(new Reserved(order));
                await mediator.Publish(new Invoiced(order));
            }
        }
        """);

    [Fact]
    public async Task MessagePipe_PublishInALock_IsReportedUnlessFireAndForget() => await VerifyAsync("DSP1007", OtherLibraries.MessagePipe, """
        using MessagePipe;
        public class Ledger(IPublisher<int> plain, IPublisher<string, int> keyed, IAsyncPublisher<int> later)
        {
            private readonly object _gate = new();
            public void One(int id)
            {
                lock (_gate) { [|plain.Publish(id)|]; [|keyed.Publish("a", id)|]; later.Publish(id); _ = [|later.PublishAsync(id)|]; }
            }
        }
        """);

    [Fact]
    public async Task Prism_PublishInALock_NamesTheEvent()
    {
        IReadOnlyList<Diagnostic> reported = await VerifyAsync("DSP1007", OtherLibraries.Prism, """
            using Prism.Events;
            public class OrderPaid : PubSubEvent<int>;
            public class Ledger(IEventAggregator events)
            {
                private readonly object _gate = new();
                public void One(int id) { lock (_gate) { [|events.GetEvent<OrderPaid>().Publish(id)|]; } }
            }
            """);
        Assert.Contains("'OrderPaid'", Assert.Single(reported).GetMessage());
    }

    [Fact]
    public async Task HomeMade_Configured_IsUnderstood() => await VerifyAsync(
        "DSP1007",
        OtherLibraries.HomeMade,
        """
        using Shop.Messaging;
        public record Paid(int Id);
        public class Order : Entity
        {
            private readonly object _gate = new();
            public void Pay(int id, IBus bus)
            {
                lock (_gate) { [|bus.Raise(new Paid(id))|]; [|bus.Raise(new Paid(id), "orders")|]; bus.RaiseLater(new Paid(id)); bus.Execute(new Paid(id)); AddDomainEvent(new Paid(id)); }
            }
        }
        """,
        ("dispatch_publish_methods", "Shop.Messaging.IBus.Raise"),
        ("dispatch_queued_methods", "Shop.Messaging.IBus.RaiseLater"),
        ("dispatch_send_methods", "Shop.Messaging.IBus.Execute"),
        ("dispatch_deferred_methods", "Shop.Messaging.Entity.AddDomainEvent"));

    [Theory]
    [InlineData("public class H(IBus bus) : IHandle<Placed> { public void Handle(Placed e) { BODY } }", true)]
    [InlineData("public class H(IBus bus) : IHandleLater<Placed> { void IHandleLater<Placed>.Handle(Placed e) { BODY } }", true)]
    [InlineData("public class H(IBus bus) : Listener<Placed> { protected override void On(Placed e) { BODY } }", true)]
    [InlineData("public class H(IBus bus) { [On] public void Anything(Placed e) { BODY } }", true)]
    [InlineData("public class PlacedReaction(IBus bus) { public void React(Placed e) { BODY } }", true)]
    [InlineData("public class H(IBus bus) : IExecute<Placed> { public void Execute(Placed e) { BODY } }", false)]
    [InlineData("public class H(IBus bus) { public void Handle(Placed e) { BODY } }", false)]
    [InlineData("public class H(IBus bus) : IHandle<int> { public void Handle(int e) { } public void Handle(Placed e) { BODY } }", false)]
    public async Task HomeMade_Handler_IsRecognisedAsConfigured(string handler, bool observes)
    {
        const string Body = "foreach (int line in e.Lines) { [|bus.Raise(new Sold(line))|]; }";
        IReadOnlyList<Diagnostic> reported = await VerifyAsync(
            "DSP1101",
            OtherLibraries.HomeMade,
            "using Shop.Messaging;\npublic record Placed(List<int> Lines);\npublic record Sold(int Id);\n" + handler.Replace("BODY", Body, System.StringComparison.Ordinal),
            ("dispatch_publish_methods", "Shop.Messaging.IBus.Raise"),
            ("dispatch_handler_interfaces", "Shop.Messaging.IHandle<>, Shop.Messaging.IHandleLater<>:queued, Shop.Messaging.Listener<>, Shop.Messaging.IExecute<>:command"),
            ("dispatch_handler_attributes", "Shop.Messaging.OnAttribute"),
            ("dispatch_handler_conventions", "*Reaction.React"));
        Assert.Equal(observes ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, Assert.Single(reported).Severity);
    }

    [Theory]
    [InlineData("BODY", true)]
    [InlineData("try { BODY } catch (InvalidOperationException) { }", false)]
    [InlineData("if (line > 0) { BODY }", false)]
    public async Task HomeMade_LoopInAHandler_IsAWarningWhereNothingDividesTheElements(string body, bool warns)
    {
        IReadOnlyList<Diagnostic> reported = await VerifyAsync(
            "DSP1101",
            OtherLibraries.HomeMade,
            $$"""
            using Shop.Messaging;
            public record Placed(List<int> Lines);
            public record Sold(int Id);
            public class H(IBus bus) : IHandle<Placed> { public void Handle(Placed e) { foreach (int line in e.Lines) { {{body.Replace("BODY", "[|bus.Raise(new Sold(line))|];", System.StringComparison.Ordinal)}} } } }
            """,
            ("dispatch_publish_methods", "Shop.Messaging.IBus.Raise"),
            ("dispatch_handler_interfaces", "Shop.Messaging.IHandle<>"));
        Assert.Equal(warns ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, Assert.Single(reported).Severity);
    }

    [Theory]
    [InlineData("Shop.Messaging.IHandle<>", true)]
    [InlineData("Shop.Messaging.IHandle<>:queued", false)]
    public async Task HomeMade_HandlerSendsACommand_IsReportedUnlessItTranslatesWhatComesFromAQueue(string handlers, bool reported) => await VerifyAsync(
        "DSP1301",
        OtherLibraries.HomeMade,
        $$"""
        using Shop.Messaging;
        public record Paid(int Id);
        public record Ship(int Id);
        public class H(IBus bus) : IHandle<Paid> { public void Handle(Paid e) => {{(reported ? "[|bus.Execute(new Ship(e.Id))|]" : "bus.Execute(new Ship(e.Id))")}}; }
        """,
        ("dispatch_send_methods", "Shop.Messaging.IBus.Execute"),
        ("dispatch_handler_interfaces", handlers));

    [Fact]
    public async Task HomeMade_NotConfigured_IsNotReported() => await VerifyAsync("DSP1007", OtherLibraries.HomeMade, """
        using Shop.Messaging;
        public class Order { public void Pay(int id, IBus bus) { lock (this) { bus.Raise(id); } } }
        """);

    [Fact]
    public async Task TestProject_OfAnotherBus_IsNotReportedUnlessAsked()
    {
        const string Source = """
            using MediatR;
            public record Paid(int Id) : INotification;
            public class Tests { public void One(IMediator mediator) { lock (this) { mediator.Publish(new Paid(1)); } } }
            """;
        VerifierOptions options = Options(OtherLibraries.MediatR);
        Compilation compilation = VerifierCompilation.Create(Source, options).AddReferences(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));
        Assert.Empty(await AnalyzerVerifier.RunAsync(compilation, options, new PublishSiteAnalyzer()));
        Assert.Single(await AnalyzerVerifier.RunAsync(compilation, Options(OtherLibraries.MediatR, ("dispatch_flow_in_tests", "true")), new PublishSiteAnalyzer()));
    }

    internal static VerifierOptions Options(string library, params (string Key, string Value)[] settings) => new()
    {
        ReferencesDispatch = false,
        OtherSources = [OtherLibraries.Usings, library],
        EditorConfig = settings.ToImmutableDictionary(static pair => pair.Key, static pair => pair.Value),
    };

    private static Task<IReadOnlyList<Diagnostic>> VerifyAsync(string id, string library, string source, params (string Key, string Value)[] settings) =>
        AnalyzerVerifier.VerifyAsync(new PublishSiteAnalyzer(), source, id, Options(library, settings));
}
