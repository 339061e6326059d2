using System.Threading.Tasks;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Fixes;

public class PublishFixTests
{
    private const string Asynchronous = """
        public record Paid(int Id);

        [Handles<Paid>]
        public class Points { public Task HandleAsync(Paid e) => Task.CompletedTask; }


        """;

    [Theory]
    [InlineData("public void Pay(Paid e) { any.PublishAsync(e); }", "public async Task Pay(Paid e) { await any.PublishAsync(e); }")]
    [InlineData("public void Pay(Paid e) => any.PublishAsync(e);", "public async Task Pay(Paid e) => await any.PublishAsync(e);")]
    [InlineData("void Pay(Paid e) => any.PublishAsync(e).ConfigureAwait(false);", "async Task Pay(Paid e) => await any.PublishAsync(e).ConfigureAwait(false);")]
    [InlineData("public async Task Pay(Paid e) { await Task.Yield(); any.PublishAsync(e); }", "public async Task Pay(Paid e) { await Task.Yield(); await any.PublishAsync(e); }")]
    [InlineData("public Task Pay(Paid e) { any.PublishAsync(e); return Task.CompletedTask; }", "public async Task Pay(Paid e) { await any.PublishAsync(e); }")]
    [InlineData("public ValueTask Pay(Paid e) { any.PublishAsync(e); return any.PublishAsync(e); }", "public async ValueTask Pay(Paid e) { await any.PublishAsync(e); await any.PublishAsync(e); }")]
    [InlineData("public Task<int> Pay(Paid e) { any.PublishAsync(e); return Task.FromResult(1); }", "public async Task<int> Pay(Paid e) { await any.PublishAsync(e); return await Task.FromResult(1); }")]
    [InlineData("public Func<Task> Pay(Paid e) => async () => any.PublishAsync(e);", "public Func<Task> Pay(Paid e) => async () => await any.PublishAsync(e);")]
    public Task AwaitPublish_WhereItIsSafe_Awaits(string before, string after) => Await().VerifyAsync(Shop(before), Shop(after));

    [Theory]
    [InlineData("public void Pay(Paid e) { any.PublishAsync(e); } public void Twice(Paid e) { Pay(e); }")]
    [InlineData("public virtual void Pay(Paid e) { any.PublishAsync(e); }")]
    [InlineData("public Action Pay(Paid e) => () => any.PublishAsync(e);")]
    [InlineData("public void Pay(in Paid e) { any.PublishAsync(e); }")]
    [InlineData("public async Task Pay(Paid e) { await Task.Yield(); lock (any) { any.PublishAsync(e); } }")]
    [InlineData("public Shop(Paid e) : this((IPublisher)null!) { any.PublishAsync(e); }")]
    [InlineData("public int Pay(Paid e) { any.PublishAsync(e); return 1; }")]
    [InlineData("public async Task Pay(Paid e) { await Task.Yield(); any?.PublishAsync(e); }")]
    [InlineData("public async Task Broken(in Paid e) { await Task.Yield(); } public void Pay(in Paid e) { any.PublishAsync(e); }")]
    [InlineData("[Handles<Paid>] public void On(Paid e) { any.PublishAsync(e); }")]
    public Task AwaitPublish_WhereItIsNotSafe_IsNotOffered(string method) => Await().VerifyNoFixAsync(Shop(method));

    [Fact]
    public Task AwaitPublish_InterfaceImplementation_IsNotOffered() => Await().VerifyNoFixAsync(
        Shop("public void Dispose() { any.PublishAsync(new Paid(1)); }").Replace("any)", "any) : IDisposable"));

    [Fact]
    public Task AwaitPublish_SeveralInOneMethod_AreAwaitedAtOnce() => Await().VerifyFixAllAsync(
        Shop("public void Pay(Paid e) { any.PublishAsync(e); any.PublishAsync(e); } public int No(Paid e) { any.PublishAsync(e); return 1; }"),
        Shop("public async Task Pay(Paid e) { await any.PublishAsync(e); await any.PublishAsync(e); } public int No(Paid e) { any.PublishAsync(e); return 1; }"));

    [Fact]
    public Task AwaitPublish_NoUsing_AddsIt() => new CodeFixVerifier(new UnawaitedPublishAnalyzer(), new AwaitPublishCodeFix(), new VerifierOptions { HasGlobalUsings = false }).VerifyAsync(
        "using Dispatch;\n\npublic class Shop(IPublisher any)\n{\n    public void Pay(string e) { any.PublishAsync(e); }\n}\n",
        "using System.Threading.Tasks;\nusing Dispatch;\n\npublic class Shop(IPublisher any)\n{\n    public async Task Pay(string e) { await any.PublishAsync(e); }\n}\n");

    [Theory]
    [InlineData("public void Pay(Paid e) { any.Publish(in e); }", "public async Task Pay(Paid e) { await any.PublishAsync(e); }")]
    [InlineData("public async Task Pay(Paid e, CancellationToken ct) { await Task.Yield(); any.Publish<Paid>(e); }", "public async Task Pay(Paid e, CancellationToken ct) { await Task.Yield(); await any.PublishAsync<Paid>(e, ct); }")]
    public Task UsePublishAsync_ThroughTheInterface_IsAwaited(string before, string after) =>
        Use().VerifyAsync(Asynchronous + Shop(before, declareEvent: false), Asynchronous + Shop(after, declareEvent: false));

    [Fact]
    public Task UsePublishAsync_PublisherOfOneEvent_IsNotOffered() => Use().VerifyNoFixAsync(
        Asynchronous + Shop("public void Pay(Paid e, IPublisher<Paid> paid) { paid.Publish(e); }", declareEvent: false));

    [Fact]
    public Task UsePublishAsync_CompilerErrorOnTheDispatcher_IsFixed() => new CodeFixVerifier(
        analyzer: null, new UsePublishAsyncCodeFix(), new VerifierOptions { RunsGenerator = true, OutputKind = OutputKind.ConsoleApplication }).VerifyAsync(
        """
        var shop = new ShopDispatcher();
        shop.Publish(new Paid(1));

        """ + Asynchronous + "[Dispatcher] public sealed partial class ShopDispatcher;\n",
        """
        var shop = new ShopDispatcher();
        await shop.PublishAsync(new Paid(1));

        """ + Asynchronous + "[Dispatcher] public sealed partial class ShopDispatcher;\n");

    [Theory]
    [InlineData("[Dispatcher] public class Shop;", "[Dispatcher] public partial class Shop;")]
    [InlineData("// The root.\n[Dispatcher]\nclass Shop { }", "// The root.\n[Dispatcher]\npartial class Shop { }")]
    public Task MakePartial_Dispatcher_BecomesPartial(string before, string after) =>
        new CodeFixVerifier(new DispatcherShapeAnalyzer(), new MakeDispatcherPartialCodeFix(), new VerifierOptions { RunsGenerator = true }).VerifyAsync(before, after);

    private static CodeFixVerifier Await() => new(new UnawaitedPublishAnalyzer(), new AwaitPublishCodeFix());

    private static CodeFixVerifier Use() => new(new SynchronousPublishAnalyzer(), new UsePublishAsyncCodeFix());

    private static string Shop(string method, bool declareEvent = true) =>
        $$"""
        {{(declareEvent ? "public record Paid(int Id);" : "")}}

        public class Shop(IPublisher any)
        {
            {{method}}
        }
        """;
}
