using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>Code that runs without its name in sight, and failures that are not seen.</summary>
public class HiddenCallTests
{
    private const string Types = """
        public record A; public record B; public record C; public record D;
        public static class Env { public static bool Flip() => Environment.TickCount % 2 == 0; public static void MayThrow() { if (Flip()) { throw new Exception(); } } }
        public class Hidden(IPublisher bus) : IDisposable { void IDisposable.Dispose() { bus.Publish(new C()); } }
        public class HiddenLater(IPublisher bus) : IAsyncDisposable { ValueTask IAsyncDisposable.DisposeAsync() { bus.Publish(new C()); return default; } }
        public interface IResource : IDisposable; public class Resource(IPublisher bus) : IResource { public void Dispose() { bus.Publish(new C()); } }
        public class S(IPublisher bus)
        {
            public event Action? One; public event Action? Two;
            public void RaiseEither() { if (Env.Flip()) { One?.Invoke(); } else { Two?.Invoke(); } }
            public void RaiseCopy() { Action? copy = One; copy?.Invoke(); }
            public int P { get => 1; set { bus.Publish(new C()); } }
            public int Length => 3; public int this[int index] { get { bus.Publish(new C()); return 1; } set { bus.Publish(new D()); } }
        }
        public class Sliced(IPublisher bus) { public int Length { get { bus.Publish(new B()); return 3; } } public int Slice(int start, int length) { bus.Publish(new C()); return 1; } }

        """;

    [Theory]
    [InlineData("using (new Hidden(bus)) { }", "H -> C [Must Sync]")]
    [InlineData("using var x = new Hidden(bus);", "H -> C [Must Sync]")]
    [InlineData("IResource x = new Resource(bus); using (x) { }", "H -> C [Must Sync]")]
    [InlineData("IResource x = new Resource(bus); x.Dispose();", "H -> C [Must Sync]")]
    [InlineData("(s.P, int y) = (1, 2); _ = y;", "H -> C [Must Sync]")]
    [InlineData("(int y, (s[0], _)) = (1, (2, 3)); _ = y;", "H -> D [Must Sync]")]
    [InlineData("_ = (s.P, 1);", "")]
    [InlineData("_ = s[^1];", "H -> C [Must Sync]")]
    [InlineData("s[^1] = 3;", "H -> D [Must Sync]")]
    [InlineData("_ = new Sliced(bus)[1..2];", "H -> B [May Sync]|H -> C [Must Sync]")]
    [InlineData("try { Env.MayThrow(); bus.Publish(new B()); } catch (Exception) { if (Env.Flip()) { return; } throw; }", "H -> B [May Sync]")]
    [InlineData("try { Env.MayThrow(); bus.Publish(new B()); } catch (Exception) { Console.WriteLine(); throw; }", "H -> B [Must Sync]")]
    [InlineData("s.RaiseEither();", "H -> S.One [May Sync]|H -> S.Two [May Sync]")]
    [InlineData("s.RaiseCopy();", "H -> S.One [May Sync]")]
    public void Code_ThatIsNotNamed_IsFollowed(string body, string expected)
    {
        Flow flow = Flow.Of(Types + $$"""[Handles<A>] class H(IPublisher bus, S s) { public void Handle(A e) { _ = (bus, s); {{body}} } }""", EventFlowOptions.Default with { IncludeClrEvents = true });

        Assert.Equal(expected.Length == 0 ? [] : expected.Split('|'), flow.Edges);
    }

    [Fact]
    public void AsynchronousDispose_OfAnInterface_IsFollowed()
    {
        Flow flow = Flow.Of(Types + "[Handles<A>] class H(IPublisher bus) { public async ValueTask HandleAsync(A e) { await using var x = new HiddenLater(bus); } }");

        Assert.Equal(["H -> C [Must Sync]"], flow.Edges);
    }
}
