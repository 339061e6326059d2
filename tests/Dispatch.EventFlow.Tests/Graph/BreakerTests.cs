using System.Linq;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>The twelve ways to end a cycle that public code uses, and conditions that only look like them.</summary>
public class BreakerTests
{
    [Theory]
    [InlineData("if (_name == e.Name) { return; } _name = e.Name; bus.Publish(new B());", Breaker.EqualityGuard)]
    [InlineData("if (_name != e.Name) { _name = e.Name; bus.Publish(new B()); }", Breaker.EqualityGuard)]
    [InlineData("if (string.Equals(_name, e.Name)) { return; } bus.Publish(new B());", Breaker.EqualityGuard)]
    [InlineData("int affected = store.ExecuteUpdate(e.Name); if (affected == 0) { return; } bus.Publish(new B());", Breaker.AffectedRows)]
    [InlineData("if (store.SaveChanges() > 0) { bus.Publish(new B()); }", Breaker.AffectedRows)]
    [InlineData("if (_isRunning) { return; } _isRunning = true; try { bus.Publish(new B()); } finally { _isRunning = false; }", Breaker.ReentrancyFlag)]
    [InlineData("if (Interlocked.Exchange(ref _busy, 1) == 1) { return; } bus.Publish(new B());", Breaker.ReentrancyFlag)]
    [InlineData("store.Save(bus, e.Name.Length > 3);", Breaker.SilentParameter)]
    [InlineData("if (e.Old == e.New) { return; } bus.Publish(new B());", Breaker.OldNewComparison)]
    [InlineData("bool updated = store.Refresh(); if (updated) { bus.Publish(new B()); }", Breaker.ChangedLocal)]
    [InlineData("bool any = false; if (e.Name.Length > 2) { any = true; } if (any) { bus.Publish(new B()); }", Breaker.ChangedLocal)]
    [InlineData("new Debouncer().Run(() => bus.Publish(new B()));", Breaker.Debounce)]
    [InlineData("if (!_seen.Add(e.Name)) { return; } bus.Publish(new B());", Breaker.ProcessedSet)]
    [InlineData("if (_seen.Contains(e.Name)) { return; } bus.Publish(new B());", Breaker.ProcessedSet)]
    [InlineData("if (e.Depth > 10) { return; } bus.Publish(new B());", Breaker.DepthLimit)]
    [InlineData("if (e.IsPublished) { return; } e.IsPublished = true; bus.Publish(new B());", Breaker.MarkedPublished)]
    [InlineData("if (e.GetType() == typeof(Own)) { return; } bus.Publish(new B());", Breaker.TypeExclusion)]
    [InlineData("if (store.TryBegin(e.Name)) { bus.Publish(new B()); }", Breaker.Configured)]
    [InlineData("if (e.Name.Length > 3) { bus.Publish(new B()); }", Breaker.None)]
    [InlineData("if (e.Name == \"x\") { bus.Publish(new B()); }", Breaker.None)]
    [InlineData("if (_name == e.Name) { bus.Publish(new B()); }", Breaker.None)]
    [InlineData("if (e.Name != null) { bus.Publish(new B()); }", Breaker.None)]
    public void Condition_OnThePath_IsRecognised(string body, Breaker expected)
    {
        Flow flow = Flow.Of($$"""
            public record A(string Name, int Depth, string Old, string New) { public bool IsPublished { get; set; } }
            public record Own() : A("", 0, "", ""); public record B;
            public class Debouncer { public void Run(Action action) { } }
            public class Store
            {
                public int ExecuteUpdate(string name) => name.Length; public int SaveChanges() => 1; public bool Refresh() => true;
                public void Save(IPublisher bus, bool silent) { if (!silent) { bus.Publish(new B()); } }
                [Breaks] public bool TryBegin(string name) => true;
            }
            [Handles<A>] class H(IPublisher bus, Store store)
            {
                private string _name = ""; private bool _isRunning; private int _busy; private readonly HashSet<string> _seen = new();
                public void Handle(A e) { _ = (_name, _isRunning, _busy, _seen, store); {{body}} }
            }
            """);

        PublishesEdge edge = flow.Graph.Publishes.Single(static candidate => candidate.SourceId.Contains("H.Handle") && candidate.EventId.EndsWith("B"));
        Assert.Equal(Certainty.May, edge.Certainty);
        Assert.Equal(expected, edge.Breaker);
    }

    [Fact]
    public void Method_NamedInTheOptions_IsABreaker()
    {
        const string Code = """
            public record A; public class Gate { public bool Open() => true; }
            [Handles<A>] class H(IPublisher bus, Gate gate) { public void Handle(A e) { if (gate.Open()) { bus.Publish(new A()); } } }
            """;

        Assert.Equal(["Conditional: A → H → A"], Flow.Of(Code).CycleTexts);
        Assert.Equal(["Guarded: A → H → A"], Flow.Of(Code, EventFlowOptions.Default with { BreakerMethods = ["Gate.Open"] }).CycleTexts);
    }

    [Fact]
    public void TypeTest_ThatLeavesOwnEventsOut_EndsTheCycle()
    {
        Flow flow = Flow.Of("""
            public interface IEvent; public record Order : IEvent; public record LogWritten : IEvent;
            [Handles<IEvent>] class Log(IPublisher bus) { public void Handle(IEvent e) { if (e is LogWritten) { return; } bus.Publish(new LogWritten()); } }
            class P(IPublisher bus) { public void Go() => bus.Publish(new Order()); }
            """);

        Assert.Contains("Log(Order) -> LogWritten [Must Sync]", flow.Edges);
        Assert.DoesNotContain(flow.Cycles, static cycle => cycle.Class != Cycles.CycleClass.Speculative);
    }
}
