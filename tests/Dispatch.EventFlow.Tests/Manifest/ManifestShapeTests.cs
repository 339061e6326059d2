using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>Types and conditions that another assembly has to spell out.</summary>
public class ManifestShapeTests
{
    private const string Contracts = """
        public record A(int Id); public record B(int Id); public interface IEvent; public record Base : IEvent; public record Derived : Base;
        public class Store<T> { public record Changed(T Item); public class Part<U> { public record Moved(T From, U To); } }
        """;

    [Theory]
    [InlineData("Store<A>.Changed", "new Store<T>.Changed(item)")]
    [InlineData("Store<A>.Part<int>.Moved", "new Store<T>.Part<int>.Moved(item, 1)")]
    public void Event_InAGenericType_IsTold(string handled, string published)
    {
        MetadataReference contracts = ManifestTests.Compile("Contracts", Contracts);
        MetadataReference library = ManifestTests.Compile("Library", $$"""public class Saver<T>(IPublisher bus) { public void Save(T item) { bus.Publish({{published}}); } }""", contracts);
        Flow root = ManifestTests.Root($$"""
            [Handles<A>] class OnA(Saver<A> saver) { public void Handle(A e) { saver.Save(e); } }
            [Handles<{{handled}}>] class OnStored(IPublisher bus) { public void Handle({{handled}} e) { bus.Publish(new A(1)); } }
            """, contracts, library);

        Assert.Equal("Unconditional", Assert.Single(root.CycleTexts).Split(':')[0]);
    }

    [Fact]
    public void Handler_OfAnEventInAGenericType_IsTold()
    {
        MetadataReference contracts = ManifestTests.Compile("Contracts", Contracts);
        MetadataReference library = ManifestTests.Compile("Library", "[Handles<Store<A>.Changed>] internal class OnStored(IPublisher bus) { public void Handle(Store<A>.Changed e) { bus.Publish(e.Item); } }", contracts);
        Flow root = ManifestTests.Root("[Handles<A>] class OnA(IPublisher bus) { public void Handle(A e) { bus.Publish(new Store<A>.Changed(e)); } }", contracts, library);

        Assert.Equal(["Unconditional: A → OnA → Changed → OnStored → A"], root.CycleTexts);
    }

    [Fact]
    public void Arm_BehindAnother_IsNoBreakerInTheNextAssembly()
    {
        MetadataReference contracts = ManifestTests.Compile("Contracts", Contracts);
        MetadataReference library = ManifestTests.Compile("Library", "public class Chooser(IPublisher bus) { public void Choose(IEvent e) { switch (e) { case Derived: break; case Base: bus.Publish(new B(1)); break; } } }", contracts);
        Flow root = ManifestTests.Root("[Handles<A>] class OnA(Chooser chooser) { public void Handle(A e) { chooser.Choose(new Base()); } }", contracts, library);

        PublishesEdge edge = Assert.Single(root.Graph.Publishes, static edge => edge.SourceId.Contains("OnA") && edge.EventId.EndsWith("B"));
        Assert.Equal((Certainty.May, Breaker.None), (edge.Certainty, edge.Breaker));
    }
}
