using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>Arms of a switch are tried in turn: a later one gets what the earlier ones leave.</summary>
public class ArmTests
{
    private const string Types = """
        public interface IEvent; public record A : IEvent; public record B : IEvent; public record C : IEvent; public record D : IEvent;
        public record Base : IEvent; public record Derived : Base; public interface IOther; public record Both : Base, IOther;
        public static class Env { public static bool Flip() => Environment.TickCount % 2 == 0; }

        """;

    [Theory]
    [InlineData("case Derived: bus.Publish(new C()); break; case Base: bus.Publish(new D()); break;", "new Derived()", "H -> C [Must Sync]")]
    [InlineData("case Derived: bus.Publish(new C()); break; case Base: bus.Publish(new D()); break;", "new Base()", "H -> C [May Sync]|H -> D [May Sync]")]
    [InlineData("case B: bus.Publish(new C()); break; case Base: bus.Publish(new D()); break;", "new Base()", "H -> D [Must Sync]")]
    [InlineData("case IOther: bus.Publish(new C()); break; case Base: bus.Publish(new D()); break;", "new Both()", "H -> C [Must Sync]")]
    [InlineData("case Base when Env.Flip(): bus.Publish(new C()); break; case Base: bus.Publish(new D()); break;", "new Base()", "H -> C [May Sync]|H -> D [May Sync]")]
    [InlineData("case B when Env.Flip(): bus.Publish(new C()); break; case Base: bus.Publish(new D()); break;", "new Base()", "H -> D [Must Sync]")]
    [InlineData("case Base { } when Env.Flip(): break; case B: break; default: bus.Publish(new D()); break;", "new Base()", "H -> D [May Sync]")]
    [InlineData("case B: break; default: bus.Publish(new D()); break;", "new C()", "H -> D [Must Sync]")]
    [InlineData("case null: return; case B: break; case Base: bus.Publish(new D()); break;", "new Base()", "H -> D [Must Sync]")]
    [InlineData("case B: break; case C: default: bus.Publish(new D()); break;", "new Base()", "H -> D [Must Sync]")]
    [InlineData("case B: break; default: case C: bus.Publish(new D()); break;", "new C()", "H -> D [Must Sync]")]
    [InlineData("case B: break; case C: default: bus.Publish(new D()); break;", "new B()", "")]
    [InlineData("default: bus.Publish(new D()); break; case Base when Env.Flip(): break; case B: break;", "new Base()", "H -> D [May Sync]")]
    [InlineData("default: bus.Publish(new D()); break; case Base when Env.Flip(): break; case B: break;", "new C()", "H -> D [May Sync]")]
    public void Arm_AfterOthers_GetsWhatTheyLeave(string arms, string argument, string expected) => Check($$"""switch (e) { {{arms}} }""", argument, expected);

    [Theory]
    [InlineData("B => 1, _ when Env.Flip() => Do(), _ => 2", "new C()", "H -> D [May Sync]")]
    [InlineData("B => 1, _ when Env.Flip() => 2, _ => Do()", "new C()", "H -> D [May Sync]")]
    [InlineData("Derived => 1, Base => Do(), _ => 2", "new Derived()", "")]
    [InlineData("B => 1, _ => Do()", "new C()", "H -> D [Must Sync]")]
    public void ExpressionArm_AfterOthers_GetsWhatTheyLeave(string arms, string argument, string expected) => Check($$"""_ = e switch { {{arms}} };""", argument, expected);

    private static void Check(string choice, string argument, string expected)
    {
        Flow flow = Flow.Of(Types + $$"""
            [Handles<A>] class H(IPublisher bus)
            {
                public void Handle(A e) { Choose({{argument}}); }
                void Choose(IEvent e) { {{choice}} }
                int Do() { bus.Publish(new D()); return 1; }
            }
            """);

        Assert.Equal(expected.Length == 0 ? [] : expected.Split('|'), flow.Edges);
    }

    [Fact]
    public void Arm_BehindAnOther_IsNoBreaker()
    {
        Flow flow = Flow.Of(Types + """
            [Handles<Base>] class H(IPublisher bus) { public void Handle(Base e) { switch (e) { case Derived: break; case Base: bus.Publish(new D()); break; } } }
            """);

        Assert.Equal(["H(Base) -> D [May Sync]"], flow.Edges);
    }
}
