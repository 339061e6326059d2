using System.Linq;
using Dispatch.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Tests.Snapshots;

/// <summary>The generated code of each feature, as people read it.</summary>
public sealed class GeneratedCodeTests
{
    private const string Usings = "using System.Threading; using System.Threading.Tasks; using Dispatch; namespace Shop;\n";

    [Theory]
    [InlineData("SyncStruct", "Paid", "public readonly record struct Paid(int Id); [Handles<Paid>] class Points { public void Handle(in Paid e) { } } [Handles<Paid>(Order = -1)] static class Audit { public static void Handle(Paid e) { } } [Handles<Paid>] struct Counter { public void Handle(in Paid e) { } }")]
    [InlineData("Async", "Paid", "public readonly record struct Paid(int Id); [Handles<Paid>] class A { public ValueTask HandleAsync(Paid e, CancellationToken ct) => default; } [Handles<Paid>] class B { public void Handle(in Paid e) { } } [Handles<Paid>] class C { public Task HandleAsync(Paid e) => Task.CompletedTask; }")]
    [InlineData("AsyncMethods", "Paid", "public readonly record struct Paid(int Id); [Handles<Paid>] class A { public async ValueTask HandleAsync(Paid e, CancellationToken ct) => await Task.Yield(); } [Handles<Paid>] static class B { public static async Task HandleAsync(Paid e) => await Task.Yield(); }")]
    [InlineData("AsyncMethodOfADerivedClass", "Paid", "public readonly record struct Paid(int Id); [Handles<Paid>] class A { public virtual async ValueTask HandleAsync(Paid e) => await Task.Yield(); }")]
    [InlineData("Collect", "Paid", "[OnError(ErrorPolicy.Collect)] public record struct Paid; [Handles<Paid>] class A { public void Handle(Paid e) { } } [Handles<Paid>] class B { public void Handle(in Paid e) { } }")]
    [InlineData("Isolate", "Paid", "[OnError(ErrorPolicy.Isolate)] public record struct Paid; [Handles<Paid>] class A { public void Handle(Paid e) { } } [Handles<Paid>] class B { public void Handle(in Paid e) { } }")]
    [InlineData("IsolateAsync", "Paid", "[OnError(ErrorPolicy.Isolate)] public record struct Paid; [Handles<Paid>] class A { public Task HandleAsync(Paid e) => Task.CompletedTask; } [Handles<Paid>] class B { public void Handle(in Paid e) { } }")]
    [InlineData("OpenClass", "Placed", "public record Placed; public sealed record Rush : Placed; [Handles<Placed>] class A { public void Handle(Placed e) { } } [Handles<Rush>] class B { public void Handle(Rush e) { } }")]
    [InlineData("Interface", "IEvent", "public interface IEvent { } [Handles<IEvent>] class A { public void Handle(IEvent e) { } }")]
    [InlineData("Scoped", "Paid", "public record struct Paid; [Handles<Paid>, Observer(ObserverLifetime.Scoped)] class A { public void Handle(Paid e) { } } [Handles<Paid>, Observer(ObserverLifetime.Transient)] class B { public void Handle(Paid e) { } } [Handles<Paid>] class C : System.IDisposable { public void Handle(Paid e) { } public void Dispose() { } }")]
    [InlineData("Context", "Paid", "public record struct Paid; [Handles<Paid>] class A { public void Handle(in Paid e, in PublishContext context) => context.Publish(1); } [Handles<Paid>] class B { public void Handle(Paid e) { } }")]
    [InlineData("ContextAsync", "Paid", "public record struct Paid; [Handles<Paid>] class A { public ValueTask HandleAsync(Paid e, PublishContext context, CancellationToken token) => default; } [Handles<Paid>] class B { public void Handle(Paid e) { } }")]
    [InlineData("Parallel", "Paid", "[Parallel] public record struct Paid; [Handles<Paid>] class A { public ValueTask HandleAsync(Paid e) => default; } [Handles<Paid>] class B { public void Handle(Paid e) { } }")]
    [InlineData("Order", "Paid", "public record struct Paid; [Handles<Paid>(Before = typeof(A))] class Z { public void Handle(Paid e) { } } [Handles<Paid>] class A { public void Handle(Paid e) { } } [Handles<Paid>(After = typeof(A), Order = -5)] class B { public void Handle(Paid e) { } }")]
    public void Event_OfAFeature_IsWrittenAsReviewed(string feature, string file, string source)
    {
        var run = new GeneratorRun(Usings + source + "\n[Dispatcher] public sealed partial class ShopDispatcher;").RequireCompiles();
        Snapshot.Match(run.Files[$"Shop.ShopDispatcher.{file}.g.cs"], feature);
    }

    [Theory]
    [InlineData("BreadthFirst", "public record struct Paid; [Handles<Paid>] class A { public void Handle(in Paid e) { } }")]
    [InlineData("BreadthFirstAsync", "public record struct Paid; [Handles<Paid>] class A { public ValueTask HandleAsync(in Paid e) => default; }")]
    public void Event_OfABreadthFirstDispatcher_IsWrittenAsReviewed(string feature, string source)
    {
        var run = new GeneratorRun(Usings + source + "\n[Dispatcher(Nesting = NestingOrder.BreadthFirst)] public sealed partial class ShopDispatcher;").RequireCompiles();
        Snapshot.Match(run.Files["Shop.ShopDispatcher.Paid.g.cs"], feature);
    }

    [Fact]
    public void Core_OfADispatcher_IsWrittenAsReviewed()
    {
        var run = new GeneratorRun(Sources.WithoutRequests).RequireCompiles();
        Snapshot.Match(run.Files["Shop.ShopDispatcher.g.cs"], "Core");
    }

    [Fact]
    public void Module_OfAnAssemblyWithoutDispatcher_IsWrittenAsReviewed()
    {
        var run = new GeneratorRun(Sources.Events, Sources.Observers).RequireCompiles();
        Snapshot.Match(Assert.Single(run.Files, static file => file.Key == "Dispatch.Module.g.cs").Value, "Module");
    }

    [Theory]
    [InlineData("Command", "LockStock")]
    [InlineData("AsyncRequest", "PlaceOrder")]
    [InlineData("Query", "PriceOf")]
    [InlineData("Stream", "OrdersOf")]
    public void Request_OfEachKind_IsWrittenAsReviewed(string kind, string request)
    {
        var run = new GeneratorRun(Sources.Requests, Sources.Dispatcher).RequireCompiles();
        Snapshot.Match(run.Files[$"Shop.ShopDispatcher.{request}.g.cs"], kind);
    }

    [Fact]
    public void Module_WithRequests_IsWrittenAsReviewed() =>
        Snapshot.Match(new GeneratorRun(Sources.Requests).RequireCompiles().Files["Dispatch.Module.g.cs"], "ModuleWithRequests");

    [Fact]
    public void Core_WithRequests_IsWrittenAsReviewed()
    {
        var run = new GeneratorRun(Sources.Requests, Sources.Dispatcher);
        run.Run(run.Input.AddReferences(MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly.Location))).RequireCompiles();
        Snapshot.Match(run.Files["Shop.ShopDispatcher.g.cs"], "CoreWithRequests");
        Snapshot.Match(run.Files["Shop.ShopDispatcher.ServiceCollection.g.cs"], "ServiceCollectionWithRequests");
    }

    [Fact]
    public void Registration_OfADispatcher_IsWrittenAsReviewed()
    {
        var run = new GeneratorRun(Sources.WithoutRequests);
        run.Run(run.Input.AddReferences(MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly.Location))).RequireCompiles();
        Snapshot.Match(run.Files["Shop.ShopDispatcher.ServiceCollection.g.cs"], "ServiceCollection");
    }
}
