using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>Interfaces that a type has twice, that only a derived type has, and whose members are static.</summary>
public class InterfaceTests
{
    private const string Events = "public record A(int Value); public record B(int Value); public record C(int Value);\n";

    private static Flow Of(string code) => Flow.Of(Events + code);

    [Fact]
    public void Call_OfAnInterfaceThatATypeImplementsTwice_MayBeEither()
    {
        Flow flow = Of("""
            public interface IStep<T> { void Run(T value); }
            public class Both(IPublisher bus) : IStep<int>, IStep<string> { public void Run(int value) { bus.Publish(new B(1)); } public void Run(string value) { bus.Publish(new C(1)); } }
            public static class Runner { public static void Run<T>(IStep<T> step, T value) => step.Run(value); }
            [Handles<A>] class H(IPublisher bus) { public void Handle(A e) { Runner.Run(new Both(bus), ""); } }
            """);

        Assert.Equal(["H -> B [Speculative Sync]", "H -> C [Speculative Sync]"], flow.Edges);
    }

    [Fact]
    public void Call_OfAStaticAbstractMember_IsTheOneThatThereIs()
    {
        Flow flow = Of("""
            public interface IRule { static abstract void Apply(IPublisher bus); }
            public class Rule : IRule { public static void Apply(IPublisher bus) { bus.Publish(new B(1)); } }
            [Handles<A>] class H(IPublisher bus) { public void Handle(A e) { Apply<Rule>(); } void Apply<T>() where T : IRule { T.Apply(bus); } }
            """);

        Assert.Equal(["H -> B [Must Sync]"], flow.Edges);
    }

    [Theory]
    [InlineData("public class Bird : Animal, IFlying;", "H -> B [May Sync]")]
    [InlineData("public class Bird : Animal; public class Plane : IFlying;", "")]
    public void Test_ForAnInterfaceThatADerivedTypeHas_MayHold(string types, string expected)
    {
        Flow flow = Of($$"""
            public interface IFlying; public class Animal; {{types}}
            [Handles<A>] class H(IPublisher bus, Animal animal) { public void Handle(A e) { Go(animal); } void Go(Animal one) { if (one is IFlying) { bus.Publish(new B(1)); } } }
            """);

        Assert.Equal(expected.Length == 0 ? [] : [expected], flow.Edges);
    }
}
