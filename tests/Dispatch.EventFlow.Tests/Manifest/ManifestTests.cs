using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Dispatch.EventFlow.Cycles;
using Dispatch.EventFlow.Manifest;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>What one assembly tells another.</summary>
public class ManifestTests
{
    private const string Contracts = "public sealed record A(int Id); public sealed record B(int Id); public interface IStock { void Reserve(int id, bool silent = false); }";

    private const string Ordering = """
        internal sealed class Stock(IPublisher bus) : IStock { public void Reserve(int id, bool silent) { if (!silent) bus.Publish(new B(id)); } }
        public sealed class Orders(IPublisher bus) { public void Place(int id) => Raise(new A(id)); public void Raise<T>(T e) => bus.Publish(e); }
        """;

    private const string Billing = "[Handles<B>] internal sealed class OnB(Orders orders) { internal void Handle(B e) => orders.Place(e.Id); }";

    [Fact]
    public void Cycle_OverThreeAssemblies_IsFoundInTheRoot()
    {
        MetadataReference contracts = Compile("Contracts", Contracts);
        MetadataReference ordering = Compile("Ordering", Ordering, contracts);
        MetadataReference billing = Compile("Billing", Billing, contracts, ordering);
        Flow root = Root("[Handles<A>] internal sealed class OnA(IStock stock) { public void Handle(A e) => stock.Reserve(e.Id); }", contracts, ordering, billing);

        FlowCycle cycle = Assert.Single(root.Cycles);
        Assert.Equal("Unconditional: A → OnA → Stock.Reserve → B → OnB → Orders.Place → Orders.Raise → A", Assert.Single(root.CycleTexts));
        Assert.Contains(cycle.Witness, static hop => hop.Publishes.Path.Any(static step => step.Location.IsInSource));
        Assert.Equal("Billing", root.Graph.Handlers.Single(static handler => handler.Name == "OnB").Assembly);
    }

    [Theory]
    [InlineData("[Dispatcher] public sealed partial class Root;", 1)]
    [InlineData("[Dispatcher(Modules = new[] { typeof(Billing.Marker) })] public sealed partial class Root;", 1)]
    [InlineData("[Dispatcher(Modules = new System.Type[0])] public sealed partial class Root;", 0)]
    [InlineData("[Dispatcher(Modules = new[] { typeof(Orders) })] public sealed partial class Root;", 0)]
    [InlineData("[Dispatcher(Modules = new[] { typeof(Orders) })] public sealed partial class Root; [Dispatcher(Modules = new[] { typeof(Orders), typeof(Billing.Marker) })] public sealed partial class Both;", 1)]
    [InlineData("[Dispatcher(Modules = new[] { typeof(Orders) })] public sealed partial class Root; [Dispatcher] public sealed partial class All;", 1)]
    public void Modules_OfADispatcher_NarrowTheGraph(string dispatchers, int cycles)
    {
        MetadataReference contracts = Compile("Contracts", Contracts);
        MetadataReference ordering = Compile("Ordering", Ordering, contracts);
        MetadataReference billing = Compile("Billing", "namespace Billing { public class Marker; } " + Billing, contracts, ordering);
        Flow root = Root("[Handles<A>] internal sealed class OnA(IStock stock) { public void Handle(A e) => stock.Reserve(e.Id); } " + dispatchers, contracts, ordering, billing);

        Assert.Equal(cycles, root.Cycles.Length);
        Assert.Equal(cycles, root.Graph.Handlers.Count(static handler => handler.Name == "OnB"));
    }

    [Fact]
    public void Modules_OfTwoDispatchers_AreNotMixed()
    {
        const string Back = "public class Marker; [Handles<A>] internal sealed class OnA(IStock stock) { public void Handle(A e) => stock.Reserve(e.Id); }";
        MetadataReference contracts = Compile("Contracts", Contracts);
        MetadataReference ordering = Compile("Ordering", Ordering, contracts);
        MetadataReference there = Compile("There", "namespace There { public class Marker; } " + Billing, contracts, ordering);
        MetadataReference back = Compile("Back", "namespace Back { " + Back + " }", contracts, ordering);
        const string Apart = "[Dispatcher(Modules = new[] { typeof(There.Marker) })] public sealed partial class One; [Dispatcher(Modules = new[] { typeof(Back.Marker) })] public sealed partial class Two;";
        const string Together = "[Dispatcher(Modules = new[] { typeof(There.Marker), typeof(Back.Marker) })] public sealed partial class One; [Dispatcher(Modules = new[] { typeof(Back.Marker) })] public sealed partial class Two;";

        Assert.Empty(Root(Apart, contracts, ordering, there, back).Cycles);
        Assert.Single(Root(Together, contracts, ordering, there, back).Cycles);
    }

    [Fact]
    public void Flag_OfAMethodOfAnotherAssembly_IsPruned()
    {
        MetadataReference contracts = Compile("Contracts", Contracts);
        MetadataReference ordering = Compile("Ordering", Ordering, contracts);
        Flow root = Root("[Handles<A>] internal sealed class OnA(IStock stock) { public void Handle(A e) => stock.Reserve(e.Id, silent: true); }", contracts, ordering);

        Assert.Empty(root.Edges);
    }

    [Fact]
    public void GenericMethod_OfAnotherAssembly_PublishesTheTypeOfTheCaller()
    {
        MetadataReference contracts = Compile("Contracts", Contracts);
        MetadataReference ordering = Compile("Ordering", Ordering, contracts);
        Flow root = Root("[Handles<A>] internal sealed class OnA(Orders orders) { public void Handle(A e) => orders.Raise(new B(1)); }", contracts, ordering);

        Assert.Equal(["OnA -> B [Must Sync]"], root.Edges);
    }

    [Theory]
    [InlineData("[HandlesAll] public sealed class Audit<T>(IPublisher bus) where T : IAudited { public void Handle(in T e) => bus.Publish(new B(1)); }", "Audit<T> -> B")]
    [InlineData("[HandlesAll] internal sealed class Audit<T>(IPublisher bus) where T : IAudited { public void Handle(in T e) => bus.Publish(new Log<T>(e)); }", "Audit<T>(A) -> Log<A>")]
    [InlineData("public static class Audit { [HandlesAll] public static void All<T>(in T e, IPublisher bus) where T : IAudited => bus.Publish(new Log<T>(e)); }", null)]
    [InlineData("[HandlesAll] public sealed class Audit(IPublisher bus) { public void Handle<T>(in T e) where T : IAudited => bus.Publish(new Log<T>(e)); }", "Audit(A) -> Log<A>")]
    public void GenericHandler_OfAnotherAssembly_IsClosedForWhatItTakes(string handler, string? edge)
    {
        MetadataReference contracts = Compile("Contracts", "public interface IAudited; public sealed record A(int Id) : IAudited; public sealed record B(int Id); public sealed record Log<T>(T What);");
        MetadataReference library = Compile("Library", handler, contracts);
        Flow root = Root("public class P(IPublisher bus) { public void Go() { bus.Publish(new A(1)); bus.Publish(new B(2)); } }", contracts, library);

        string[] expected = edge is null ? [] : [edge + " [Must Sync]"];
        Assert.Equal(expected, root.Edges.Where(static text => !text.Contains("(IAudited)")));
        Assert.DoesNotContain(root.Edges, static text => text.Contains("(B)"));
    }

    [Fact]
    public void GenericHandler_OfAnotherAssembly_ClosesACycle()
    {
        MetadataReference contracts = Compile("Contracts", "public interface IAudited; public sealed record A(int Id) : IAudited; public sealed record Log<T>(T What);");
        MetadataReference library = Compile("Library", "[HandlesAll] internal sealed class Audit<T>(IPublisher bus) where T : IAudited { public void Handle(in T e) => bus.Publish(new Log<T>(e)); }", contracts);
        Flow root = Root("[Handles<Log<A>>] internal sealed class OnLog(IPublisher bus) { public void Handle(Log<A> e) => bus.Publish(e.What); }", contracts, library);

        Assert.Equal(["Unconditional: A → Audit<T> → Log<A> → OnLog → A"], root.CycleTexts);
    }

    [Fact]
    public void GenericClass_OfAnotherAssembly_PublishesTheTypeOfItsUser()
    {
        MetadataReference contracts = Compile("Contracts", Contracts + " public sealed record Saved<T>(T What);");
        MetadataReference library = Compile("Library", "public class Repository<T>(IPublisher bus) { public virtual void Save(T item) => bus.Publish(new Saved<T>(item)); public T this[int i] { set => Save(value); } }", contracts);
        Flow root = Root("[Handles<A>] internal sealed class OnA(Repository<B> store) { public void Handle(A e) => store.Save(new B(1)); } [Handles<B>] internal sealed class OnB(Repository<A> store) { public void Handle(B e) => store[0] = new A(1); }", contracts, library);

        Assert.Equal(["OnA -> Saved<B> [Must Sync]", "OnB -> Saved<A> [Must Sync]"], root.Edges);
    }

    [Fact]
    public void GenericHandler_OfAnotherAssembly_IsNotToldAgain()
    {
        MetadataReference contracts = Compile("Contracts", "public interface IAudited; public sealed record Log<T>(T What);");
        MetadataReference library = Compile("Library", "[HandlesAll] internal sealed class Audit<T>(IPublisher bus) where T : IAudited { public void Handle(in T e) => bus.Publish(new Log<T>(e)); }", contracts);
        Compilation next = VerifierCompilation.Create("public class P(IPublisher bus) { public void Go() => bus.Publish(1); }", new VerifierOptions()).AddReferences(contracts, library);

        Assert.DoesNotContain("Audit", FlowManifest.Write(next, EventFlowOptions.Default, CancellationToken.None)!);
    }

    [Fact]
    public void Arms_OfAHandlerOfAnotherAssembly_AreKept()
    {
        MetadataReference contracts = Compile("Contracts", Contracts + " public interface IEvent; public sealed record X : IEvent; public sealed record Y : IEvent;");
        MetadataReference library = Compile("Library", "[Handles<IEvent>] internal sealed class H(IPublisher bus) { public void Handle(IEvent e) { if (e is X) bus.Publish(new Y()); } }", contracts);
        Flow root = Root("class P(IPublisher bus) { public void Go() => bus.Publish(new X()); }", contracts, library);

        Assert.Contains("H(X) -> Y [Must Sync]", root.Edges);
        Assert.DoesNotContain(root.Cycles, static cycle => cycle.Class != CycleClass.Speculative);
    }

    [Fact]
    public void Manifest_OfAnotherVersion_IsNotRead()
    {
        MetadataReference contracts = Compile("Contracts", Contracts);
        MetadataReference future = Compile("Future", "[assembly: DispatchFlow(99, \"M\\tM:Orders.Place\")]", contracts);
        Assert.Empty(Root("class P(IPublisher bus) { public void Go() => bus.Publish(new A(1)); }", contracts, future).Graph.Handlers);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("E\\t1\\t2")]
    [InlineData("H\\t\\t\\t\\t\\t\\t\\t\\t\\t\\t\\t\\t")]
    [InlineData("M\\tM:Nowhere.At.All\\nE\\t\\t\\t\\t\\t\\t\\t\\t\\t\\t\\t\\t\\t\\t")]
    public void Manifest_WithNonsense_NeverThrows(string text)
    {
        MetadataReference broken = Compile("Broken", $"[assembly: DispatchFlow(1, \"{text}\")]");
        Assert.NotEmpty(Root("public record A; class P(IPublisher bus) { public void Go() => bus.Publish(new A()); }", broken).Graph.Sites);
    }

    [Fact]
    public void Manifest_Always_IsTheSameForTheSameCode()
    {
        Compilation compilation = VerifierCompilation.Create(Contracts + Ordering + Billing, new VerifierOptions());
        string? first = FlowManifest.Write(compilation, EventFlowOptions.Default, CancellationToken.None);
        Assert.NotNull(first);
        Assert.Equal(first, FlowManifest.Write(compilation, EventFlowOptions.Default, CancellationToken.None));
        Assert.DoesNotContain("Test.cs", first);
    }

    [Fact]
    public void Manifest_OfAProgramOrWithoutPublishes_IsNotWritten()
    {
        Assert.Empty(Generated("public class Nothing;", OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(Generated(Contracts + Ordering + " class Program { static void Main() { } }", OutputKind.ConsoleApplication));
        Assert.Single(Generated(Contracts + Ordering, OutputKind.DynamicallyLinkedLibrary));
    }

    private static IEnumerable<SyntaxTree> Generated(string source, OutputKind kind)
    {
        Compilation compilation = VerifierCompilation.Create(source, new VerifierOptions { OutputKind = kind });
        CSharpGeneratorDriver.Create([new FlowManifestGenerator().AsSourceGenerator()], parseOptions: VerifierCompilation.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        return updated.SyntaxTrees.Except(compilation.SyntaxTrees);
    }

    internal static Flow Root(string source, params MetadataReference[] references)
    {
        Compilation compilation = VerifierCompilation.Create(source, new VerifierOptions()).AddReferences(references);
        VerifierCompilation.RequireNoErrors(compilation, "The root");
        return new Flow(EventFlowAnalysis.Build(compilation, EventFlowOptions.Default, CancellationToken.None));
    }

    internal static MetadataReference Compile(string name, string source, params MetadataReference[] references)
    {
        Compilation compilation = VerifierCompilation.Create(source, new VerifierOptions { AssemblyName = name }).AddReferences(references).WithAssemblyName(name);
        CSharpGeneratorDriver.Create([new FlowManifestGenerator().AsSourceGenerator()], parseOptions: VerifierCompilation.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        VerifierCompilation.RequireNoErrors(updated, name);
        var image = new MemoryStream();
        Assert.True(updated.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
