using System;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.EventFlow.Cycles;
using Xunit;

namespace Dispatch.EventFlow.Tests;

public class CycleTests
{
    private const string Events = """
        public readonly record struct A(int Value);
        public readonly record struct B(int Value);
        public readonly record struct C(int Value);

        """;

    private static Flow Of(string code) => Flow.Of(Events + code);

    [Fact]
    public void Cycle_ThroughServices_IsUnconditional()
    {
        Flow flow = Of("""
            [Handles<A>] class OnA(Service service) { public void Handle(A e) => service.Update(); }
            class Service(IPublisher bus) { public void Update() => bus.Publish(new B(1)); }
            [Handles<B>] class OnB(IPublisher bus) { public void Handle(B e) => bus.Publish(new A(1)); }
            """);

        Assert.Equal(["Unconditional: A → OnA → Service.Update → B → OnB → A"], flow.CycleTexts);
        Assert.Equal("the publish of 'B' in Service.Update", PathText.OfCut(flow.Cycles[0].Cut, flow.Graph));
    }

    [Fact]
    public void Cycle_WithOneCondition_IsConditional()
    {
        Flow flow = Of("""
            [Handles<A>] class OnA(IPublisher bus) { public void Handle(A e) { if (e.Value > 7) bus.Publish(new B(1)); } }
            [Handles<B>] class OnB(IPublisher bus) { public void Handle(B e) => bus.Publish(new A(1)); }
            """);

        Assert.Equal(["Conditional: A → OnA → B → OnB → A"], flow.CycleTexts);
    }

    [Fact]
    public void Chain_WithoutReturn_IsNoCycle()
    {
        Flow flow = Of("""
            [Handles<A>] class OnA(IPublisher bus) { public void Handle(A e) => bus.Publish(new B(1)); }
            [Handles<B>] class OnB(IPublisher bus) { public void Handle(B e) => bus.Publish(new C(1)); }
            """);

        Assert.Empty(flow.Cycles);
    }

    [Fact]
    public void SelfPublish_InsideAWiderCycle_IsReportedApart()
    {
        Flow flow = Of("""
            [Handles<A>] class OnA(IPublisher bus) { public void Handle(A e) { bus.Publish(new B(1)); if (e.Value > 3) bus.Publish(e); } }
            [Handles<B>] class OnB(IPublisher bus) { public void Handle(B e) => bus.Publish(new A(1)); }
            """);

        Assert.Equal(["Unconditional: A → OnA → B → OnB → A", "Conditional: A → OnA → A"], flow.CycleTexts);
    }

    [Fact]
    public void Cycle_InALargerOne_IsNotHiddenByTheFirst()
    {
        Flow flow = Of("""
            [Handles<A>] class OnA(IPublisher bus) { public void Handle(A e) { bus.Publish(new B(1)); if (e.Value > 3) bus.Publish(new C(1)); } }
            [Handles<B>] class OnB(IPublisher bus) { public void Handle(B e) => bus.Publish(new A(1)); }
            [Handles<C>] class OnC(IPublisher bus) { public void Handle(C e) => bus.Publish(new A(1)); }
            """);

        Assert.Equal(["Unconditional: A → OnA → B → OnB → A", "Conditional: A → OnA → C → OnC → A"], flow.CycleTexts);
    }

    [Fact]
    public void BestCut_IsTheHopThatAllWaysShare()
    {
        Flow flow = Of("""
            [Handles<A>] class OnA(IPublisher bus) { public void Handle(A e) { bus.Publish(new B(1)); bus.Publish(new C(1)); } }
            [Handles<B>] class OnB(IPublisher bus) { public void Handle(B e) => bus.Publish(new D(1)); }
            [Handles<C>] class OnC(IPublisher bus) { public void Handle(C e) => bus.Publish(new D(1)); }
            [Handles<D>] class OnD(IPublisher bus) { public void Handle(D e) => bus.Publish(new A(1)); }
            public readonly record struct D(int Value);
            """);

        FlowCycle cycle = Assert.Single(flow.Cycles);
        Assert.Equal(4, cycle.Events.Length);
        Assert.Equal("the publish of 'A' in OnD", PathText.OfCut(cycle.Cut, flow.Graph));
    }

    [Fact]
    public void Cycle_ThatJoinsTwo_ShowsTheWayBetweenThem()
    {
        Flow flow = Of("""
            [Handles<A>] class OnA(IPublisher bus) { public void Handle(A e) => bus.Publish(new B(1)); }
            [Handles<B>] class OnB(IPublisher bus) { public void Handle(B e) { bus.Publish(new A(1)); if (e.Value > 3) bus.Publish(new C(1)); } }
            [Handles<C>] class OnC(IPublisher bus) { public void Handle(C e) => bus.Publish(new D(1)); }
            [Handles<D>] class OnD(IPublisher bus) { public void Handle(D e) { bus.Publish(new C(1)); if (e.Value > 3) bus.Publish(new A(1)); } }
            public readonly record struct D(int Value);
            """);

        Assert.Equal(
            ["Unconditional: A → OnA → B → OnB → A", "Unconditional: C → OnC → D → OnD → C", "Conditional: A → OnA → B → OnB → C → OnC → D → OnD → A"],
            flow.CycleTexts);
    }

    [Fact]
    public async Task ObserverOfAll_ThatWrapsWhatItGets_IsACycleAndEnds()
    {
        // The types are without end: without a bound, so would the analysis be.
        Task<Flow> analysis = Task.Run(static () => Of("""
            public record Audited<T>(T Inner); public record Traced<T>(T Inner);
            [HandlesAll] class Audit<T>(IPublisher bus) { public void Handle(in T e) { bus.Publish(new Audited<T>(e)); } }
            [HandlesAll] class Trace<T>(IPublisher bus) { public void Handle(in T e) { bus.Publish(new Traced<T[]>([e])); } }
            [Handles<A>] class OnA { public void Handle(A e) { } }
            """));
        Flow flow = await analysis.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Contains("Audit<T>(A) -> Audited<A> [Must Sync]", flow.Edges);
        Assert.Contains(flow.Cycles, static cycle => cycle.Class == CycleClass.Unconditional);
    }

    [Fact]
    public void Event_NestedInAGenericType_IsTheOneThatIsHandled()
    {
        Flow flow = Of("""
            public class Store<T>(IPublisher bus) { public record Changed(T Item); public void Save(T item) { bus.Publish(new Changed(item)); } }
            [Handles<A>] class OnA(Store<int> store) { public void Handle(A e) { store.Save(1); } }
            [Handles<Store<int>.Changed>] class OnChanged(IPublisher bus) { public void Handle(Store<int>.Changed e) { bus.Publish(new A(1)); } }
            """);

        Assert.Equal(["Unconditional: A → OnA → Store<T>.Save → Changed → OnChanged → A"], flow.CycleTexts);
    }
}
