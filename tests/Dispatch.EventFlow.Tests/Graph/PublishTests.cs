using System.Linq;
using Xunit;

namespace Dispatch.EventFlow.Tests;

public class PublishTests
{
    private const string Events = """
        public readonly record struct A(int Value);
        public readonly record struct B(int Value);
        public readonly record struct C(int Value);

        """;

    private static Flow Of(string code) => Flow.Of(Events + code);

    [Fact]
    public void Publish_InBody_IsMust()
    {
        Flow flow = Of("[Handles<A>] class H(IPublisher bus) { public void Handle(in A e) => bus.Publish(new B(e.Value)); }");

        Assert.Equal(["H -> B [Must Sync]"], flow.Edges);
        Assert.True(flow.Edge("H", "B").IsDirect);
    }

    [Theory]
    [InlineData("if (e.Value > 1) bus.Publish(new B(1));", "May Sync")]
    [InlineData("if (e.Value > 1) return; bus.Publish(new B(1));", "May Sync")]
    [InlineData("if (e.Value > 1) bus.Publish(new B(1)); else bus.Publish(new B(2));", "Must Sync")]
    [InlineData("foreach (int i in new int[e.Value]) bus.Publish(new B(i));", "May Sync Many")]
    [InlineData("do { bus.Publish(new B(1)); } while (e.Value > 3);", "Must Sync Many")]
    [InlineData("try { Console.Write(1); } catch { bus.Publish(new B(1)); }", "May Sync")]
    [InlineData("try { Console.Write(1); } finally { bus.Publish(new B(1)); }", "Must Sync")]
    [InlineData("switch (e.Value) { case 1: bus.Publish(new B(1)); break; default: bus.Publish(new B(2)); break; }", "Must Sync")]
    [InlineData("switch (e.Value) { case 1: bus.Publish(new B(1)); break; }", "May Sync")]
    [InlineData("Action later = () => bus.Publish(new B(1)); later();", "May Sync")]
    [InlineData("Local(); void Local() => bus.Publish(new B(1));", "Must Sync")]
    [InlineData("_ = e.Value > 2 && Try(); bool Try() { bus.Publish(new B(1)); return true; }", "May Sync")]
    [InlineData("var other = e.Value > 1 ? this : null; other?.Again();", "May Sync")]
    [InlineData("var other = e.Value > 1 ? this : null; _ = other ?? Make();", "May Sync")]
    [InlineData("const bool On = true; if (On) bus.Publish(new B(1));", "Must Sync")]
    [InlineData("while (true) { bus.Publish(new B(1)); if (e.Value > 1) break; }", "Must Sync Many")]
    public void Publish_UnderCondition_IsAsSureAsThePath(string body, string expected)
    {
        Flow flow = Of($$"""[Handles<A>] class H(IPublisher bus) { public void Handle(A e) { {{body}} } void Again() => bus.Publish(new B(9)); H Make() { bus.Publish(new B(8)); return this; } }""");

        Assert.Equal([$"H -> B [{expected}]"], flow.Edges);
    }

    [Fact]
    public void Publish_BehindCalls_HasThePath()
    {
        Flow flow = Of("""
            [Handles<A>] class H(Service service) { public void Handle(in A e) => service.Do(e.Value); }
            class Service(Repository repository) { public void Do(int value) { repository.Save(value); } }
            class Repository(IPublisher bus) { public void Save(int value) => bus.Publish(new B(value)); }
            """);

        Assert.Equal(["H -> B [Must Sync]"], flow.Edges);
        PublishesEdge edge = flow.Edge("H", "B");
        Assert.False(edge.IsDirect);
        Assert.Equal(["Service.Do", "Repository.Save", "B"], edge.Path.Select(static step => step.Method));
        Assert.All(edge.Path, static step => Assert.True(step.Location.IsInSource));
    }

    [Fact]
    public void Publish_AsyncAndAwaited_IsMust()
    {
        Flow flow = Of("""
            [Handles<A>] class H(IPublisher bus)
            {
                public async ValueTask HandleAsync(A e, CancellationToken ct) { await Task.Yield(); await RaiseAsync(ct); }
                private async Task RaiseAsync(CancellationToken ct) => await bus.PublishAsync(new B(1), ct);
            }
            """);

        Assert.Equal(["H -> B [Must Sync]"], flow.Edges);
    }

    [Fact]
    public void Publish_BehindSingleImplementation_IsFollowed()
    {
        Flow flow = Of("""
            [Handles<A>] class H(IService service) { public void Handle(in A e) => service.Do(); }
            interface IService { void Do(); }
            class Service(IPublisher bus) : IService { void IService.Do() => bus.Publish(new B(1)); }
            """);

        Assert.Equal(["H -> B [Must Sync]"], flow.Edges);
        Assert.True(flow.Edge("H", "B").ThroughInterface);
    }

    [Fact]
    public void Publish_BehindSeveralImplementations_IsSpeculativeThenUnknown()
    {
        Flow two = Of(Implementations(2));
        Flow four = Of(Implementations(4));

        Assert.Equal(["H -> B [Speculative Sync]"], two.Edges);
        Assert.Empty(four.Edges);
        Assert.Contains(four.Graph.Unknown, static edge => edge.Reason == UnknownReason.SeveralImplementations && edge.Target == "IService.Do");

        static string Implementations(int count) => """
            [Handles<A>] class H(IService service) { public void Handle(in A e) => service.Do(); }
            interface IService { void Do(); }
            """ + string.Concat(Enumerable.Range(0, count).Select(static index => $"class Service{index}(IPublisher bus) : IService {{ public void Do() => bus.Publish(new B(1)); }}"));
    }

    [Theory]
    [InlineData("Register(true)", "Must Sync")]
    [InlineData("Register(false)", null)]
    [InlineData("Register(e.Value > 1)", "May Sync SilentParameter")]
    [InlineData("Register()", null)]
    [InlineData("Outer(true)", "Must Sync")]
    [InlineData("Outer(publish: false)", null)]
    public void Publish_UnderFlagOfTheCaller_IsPruned(string call, string? expected)
    {
        Flow flow = Of($$"""
            [Handles<A>] class H(IPublisher bus)
            {
                public void Handle(A e) => {{call}};
                void Outer(bool publish) => Register(publish);
                void Register(bool publish = false) { if (!publish) return; bus.Publish(new B(1)); }
            }
            """);

        Assert.Equal(expected is null ? [] : [$"H -> B [{expected}]"], flow.Edges);
    }

    [Fact]
    public void Publish_OfLocal_IsWhatWasAssigned()
    {
        Flow flow = Of("""
            public abstract record Paid; public sealed record Full : Paid; public sealed record Part : Paid;
            [Handles<A>] class H(IPublisher bus) { public void Handle(A e) { Paid paid = e.Value > 1 ? new Full() : new Part(); bus.Publish(paid); } }
            """);

        Assert.Equal(["H -> Full [May Sync]", "H -> Part [May Sync]"], flow.Edges);
    }

    [Fact]
    public void Publish_ThroughGenericWrapper_IsTheTypeOfTheCaller()
    {
        Flow flow = Of("""
            public abstract class Handler(IPublisher bus) { protected void Raise<T>(T e) => bus.Publish(e); protected void RaiseObject(object e) => bus.Publish(e); }
            [Handles<A>] class H(IPublisher bus) : Handler(bus) { public void Handle(A e) { Raise(new B(1)); RaiseObject(new C(1)); } }
            """);

        Assert.Equal(["H -> B [Must Sync]", "H -> C [Must Sync]"], flow.Edges);
    }

    [Fact]
    public void Handler_OfSeveralTypes_IsSlicedPerArm()
    {
        Flow flow = Of("""
            public interface IEvent; public sealed record X : IEvent; public sealed record Y : IEvent; public sealed record Z : IEvent;
            [Handles<IEvent>] class H(IPublisher bus)
            {
                public void Handle(IEvent e)
                {
                    switch (e)
                    {
                        case X: bus.Publish(new Y()); break;
                        case Y: bus.Publish(new Z()); break;
                    }
                }
            }
            """);

        Assert.Equal(["H(X) -> Y [Must Sync]", "H(Y) -> Z [Must Sync]"], flow.Edges.Where(static edge => !edge.StartsWith("H(IEvent)", System.StringComparison.Ordinal)));
        Assert.Empty(flow.Cycles.Where(static cycle => cycle.Class != Cycles.CycleClass.Speculative));
    }

    [Fact]
    public void Handles_OfBaseTypes_ReceiveDerivedEvents()
    {
        Flow flow = Of("""
            public record Base; public sealed record Derived : Base;
            [Handles<Base>] class H { public void Handle(Base e) { } }
            [Handles<object>] class All { public void Handle(object e) { } }
            class P(IPublisher bus) { public void Go() => bus.Publish(new Derived()); }
            """);

        Assert.Contains("Derived -> H [Must Sync inherited]", flow.Handled);
        Assert.Contains("Derived -> All [Must Sync inherited]", flow.Handled);
        Assert.Contains("Base -> H [Must Sync]", flow.Handled);
    }
}
