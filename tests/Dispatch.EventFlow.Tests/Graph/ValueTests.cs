using System.Linq;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>What is known of flags and events that change on their way to the publish.</summary>
public class ValueTests
{
    private const string Types = """
        public interface IEvent; public record A : IEvent; public record B : IEvent; public record C : IEvent; public record D : IEvent;
        public static class Env { public static bool Flip() => Environment.TickCount % 2 == 0; public static void Fill(out IEvent e) { e = new C(); } public static void Turn(ref bool flag) { flag = !flag; } }

        """;

    private static Flow Of(string body, string members = "") =>
        Flow.Of(Types + $$"""[Handles<A>] class H(IPublisher bus) { public void Handle(A e) { {{body}} } void Quiet(bool silent) { if (!silent) { bus.Publish(new B()); } } {{members}} }""");

    [Theory]
    [InlineData("Env.Turn(ref silent); if (!silent) { bus.Publish(new B()); }")]
    [InlineData("ref bool other = ref silent; other = false; if (!silent) { bus.Publish(new B()); }")]
    [InlineData("(silent, _) = (false, 1); if (!silent) { bus.Publish(new B()); }")]
    [InlineData("silent = !silent; Quiet(silent);")]
    [InlineData("bool.TryParse(\"\", out silent); Quiet(silent);")]
    public void Flag_ChangedOnTheWay_IsNotWhatTheCallerPassed(string body)
    {
        Flow flow = Of("Change(true);", $$"""void Change(bool silent) { {{body}} }""");

        Assert.Equal(Certainty.May, flow.Edge("H", "B").Certainty);
    }

    [Fact]
    public void Flag_PassedOnAsItIs_IsWhatTheCallerPassed() =>
        Assert.Empty(Of("Change(true);", "void Change(bool silent) { Quiet(silent); }").Edges);

    [Theory]
    [InlineData("IEvent x = new B(); Env.Fill(out x); bus.Publish(x);", "H -> B [May Sync]|H -> IEvent [May Sync]")]
    [InlineData("IEvent x = new B(); (x, _) = (new C(), 1); bus.Publish(x);", "H -> B [May Sync]|H -> C [May Sync]")]
    [InlineData("IEvent x = new B(); (x, (_, _)) = Two(); bus.Publish(x);", "H -> B [May Sync]|H -> IEvent [May Sync]")]
    [InlineData("IEvent? x = null; x ??= new C(); bus.Publish(x);", "H -> C [Must Sync]")]
    [InlineData("IEvent x = new B(); Action f = () => { if (Env.Flip()) { x = new C(); } bus.Publish(x); }; f();", "H -> IEvent [May Sync]")]
    public void Event_AssignedOtherwise_IsOfEveryTypeItMayBe(string body, string expected)
    {
        Flow flow = Of(body, "(IEvent, (int, int)) Two() => (new C(), (1, 2));");

        Assert.Equal(expected.Split('|'), flow.Edges);
    }

    [Fact]
    public void Event_OfMoreChoicesThanAreFollowed_IsAlsoOfTheStaticType()
    {
        string events = string.Concat(Enumerable.Range(0, 100).Select(static index => $"public record N{index} : IEvent;\n"));
        string arms = string.Concat(Enumerable.Range(0, 100).Select(static index => $"{index} => new N{index}(), "));

        Flow flow = Flow.Of(Types + events + $$"""[Handles<A>] class H(IPublisher bus) { public void Handle(A e) { bus.Publish((IEvent)(Environment.TickCount switch { {{arms}} _ => new B() })); } }""");

        Assert.True(flow.Edges.Contains("H -> N99 [May Sync]") || flow.Edges.Contains("H -> IEvent [May Sync]"), string.Join("\n", flow.Edges));
    }
}
