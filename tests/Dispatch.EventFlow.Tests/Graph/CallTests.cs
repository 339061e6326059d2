using System.Linq;
using Dispatch.EventFlow.Buses;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>How calls, delegates and C# members are followed.</summary>
public class CallTests
{
    private const string Events = """
        public readonly record struct A(int Value);
        public readonly record struct B(int Value);
        public readonly record struct C(int Value);

        """;

    private static Flow Of(string code, EventFlowOptions? options = null) => Flow.Of(Events + code, options);

    [Fact]
    public void BaseHandler_CallingAnOverride_ReachesThatOfItsOwnType()
    {
        Flow flow = Of("""
            public abstract class Handler(IPublisher bus) { protected IPublisher Bus => bus; public void Handle(A e) => Run(e); protected abstract void Run(A e); }
            [Handles<A>] class First(IPublisher bus) : Handler(bus) { protected override void Run(A e) => Bus.Publish(new B(1)); }
            [Handles<A>] class Second(IPublisher bus) : Handler(bus) { protected override void Run(A e) => Again(); private void Again() => Bus.Publish(new C(1)); }
            [Handles<A>] class Third(IPublisher bus) : Handler(bus) { protected override void Run(A e) { } }
            [Handles<A>] class Fourth(IPublisher bus) : Handler(bus) { protected override void Run(A e) { } }
            """);

        Assert.Equal(["First -> B [Must Sync]", "Second -> C [Must Sync]"], flow.Edges);
    }

    [Fact]
    public void GenericBaseHandler_Always_PublishesTheConstructedType()
    {
        Flow flow = Of("""
            public record Saved<T>(T What);
            public abstract class Save<T>(IPublisher bus) { public void Handle(T e) => bus.Publish(new Saved<T>(e)); }
            [Handles<A>] class SaveA(IPublisher bus) : Save<A>(bus);
            [Handles<Saved<A>>] class OnSaved(IPublisher bus) { public void Handle(Saved<A> e) => bus.Publish(e.What); }
            """);

        Assert.Equal(["OnSaved -> A [Must Sync]", "SaveA(A) -> Saved<A> [Must Sync]"], flow.Edges);
        Assert.Equal(["Unconditional: A → SaveA → Saved<A> → OnSaved → A"], flow.CycleTexts);
    }

    [Fact]
    public void Registration_OfOneImplementation_DecidesAmongSeveral()
    {
        const string Services = """
            namespace Microsoft.Extensions.DependencyInjection
            {
                public interface IServiceCollection;
                public static class ServiceCollectionServiceExtensions { public static IServiceCollection AddScoped<TService, TImplementation>(this IServiceCollection services) where TImplementation : TService => services; }
            }

            """;
        const string Code = """
            interface IService { void Do(); }
            class Real(IPublisher bus) : IService { public void Do() => bus.Publish(new B(1)); }
            class Other(IPublisher bus) : IService { public void Do() => bus.Publish(new C(1)); }
            [Handles<A>] class H(IService service) { public void Handle(in A e) => service.Do(); }
            """;

        Assert.Equal(["H -> B [Speculative Sync]", "H -> C [Speculative Sync]"], Of(Services + Code).Edges);
        Assert.Equal(["H -> B [Must Sync]"], Of(Services + Code + "static class Setup { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection s) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<IService, Real>(s); }").Edges);
    }

    [Theory]
    [InlineData("new Helper(bus);", "class Helper { public Helper(IPublisher bus) => bus.Publish(new B(1)); }", "Must Sync")]
    [InlineData("Helper h = new(bus);", "class Helper { public Helper(IPublisher bus) => bus.Publish(new B(1)); }", "Must Sync")]
    [InlineData("using var h = new Helper(bus);", "class Helper(IPublisher bus) : IDisposable { public void Dispose() => bus.Publish(new B(1)); }", "Must Sync")]
    [InlineData("new Helper(bus).P = 3;", "class Helper(IPublisher bus) { public int P { set => bus.Publish(new B(value)); } }", "Must Sync")]
    [InlineData("_ = new Helper(bus).P;", "class Helper(IPublisher bus) { public int P { get { bus.Publish(new B(1)); return 1; } } }", "Must Sync")]
    [InlineData("_ = new Helper(bus)[3];", "class Helper(IPublisher bus) { public int this[int i] { get { bus.Publish(new B(1)); return 1; } } }", "Must Sync")]
    [InlineData("_ = new Helper(bus) + 1;", "class Helper(IPublisher bus) { public static Helper operator +(Helper h, int i) { h.Raise(); return h; } void Raise() => bus.Publish(new B(1)); }", "Must Sync")]
    [InlineData("new List<int>().ForEach(new Helper(bus).Raise);", "class Helper(IPublisher bus) { public void Raise(int i) => bus.Publish(new B(i)); }", "May Sync Many")]
    [InlineData("foreach (int i in new Helper(bus).All()) { }", "class Helper(IPublisher bus) { public IEnumerable<int> All() { bus.Publish(new B(1)); yield return 1; } }", "May Sync")]
    [InlineData("_ = Task.Run(() => bus.Publish(new B(1)));", "", "May Queued")]
    [InlineData("Task.Run(() => bus.Publish(new B(1))).Wait();", "", "May Sync")]
    [InlineData("bus.Extend();", "static class X { public static void Extend(this IPublisher bus) => bus.Publish(new B(1)); }", "Must Sync")]
    [InlineData("new Helper(bus).Go();", "partial class Helper(IPublisher bus) { public partial void Go(); } partial class Helper { public partial void Go() => bus.Publish(new B(1)); }", "Must Sync")]
    public void Publish_BehindAMember_IsFollowed(string call, string helper, string expected)
    {
        Flow flow = Of($$"""[Handles<A>] class H(IPublisher bus) { public void Handle(A e) { {{call}} } } {{helper}}""");

        Assert.Equal([$"H -> B [{expected}]"], flow.Edges);
    }

    [Fact]
    public void TopLevelStatements_Always_AreRead()
    {
        Microsoft.CodeAnalysis.Compilation compilation = TestKit.Analyzers.VerifierCompilation.Create(
            "IPublisher bus = null!; bus.Publish(new A(1)); public record A(int V);", new TestKit.Analyzers.VerifierOptions { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication });
        PublishSite site = Assert.Single(EventFlowAnalysis.Build(compilation, EventFlowOptions.Default, default).Sites);
        Assert.Equal(Certainty.Must, site.Certainty);
    }

    [Fact]
    public void ClrEvents_IfAskedFor_ArePartOfTheFlow()
    {
        const string Code = """
            public class Model { public event Action? Changed; private int _v; public int V { get => _v; set { _v = value; Changed?.Invoke(); } } }
            public class View { private readonly Model _model; public View(Model model) { _model = model; model.Changed += OnChanged; } private void OnChanged() => _model.V = 3; }
            """;

        Assert.Empty(Of(Code).Cycles);
        Assert.Equal(["Unconditional: Model.Changed → View.OnChanged → Model.V → Model.Changed"], Of(Code, EventFlowOptions.Default with { IncludeClrEvents = true }).CycleTexts);
    }

    [Theory]
    [InlineData("public interface IModel { event Action? Changed; }", "IModel", "public event Action? Changed;")]
    [InlineData("public interface IModel { event Action? Changed; }", "IModel", "private Action? _changed; event Action? IModel.Changed { add => _changed += value; remove => _changed -= value; } public event Action? Changed;", false)]
    [InlineData("public abstract class Base { public abstract event Action? Changed; }", "Base", "public override event Action? Changed;")]
    public void ClrEvent_SubscribedThroughABaseOrInterface_IsTheOneThatIsRaised(string contract, string name, string declaration, bool isSame = true)
    {
        Flow flow = Of($$"""
            {{contract}}
            public class Model : {{name}} { {{declaration}} private int _v; public int V { get => _v; set { _v = value; Changed?.Invoke(); } } }
            public class View { private readonly Model _model; public View({{name}} model, Model own) { _model = own; model.Changed += OnChanged; } private void OnChanged() => _model.V = 3; }
            """, EventFlowOptions.Default with { IncludeClrEvents = true });

        Assert.Equal(isSame ? ["Unconditional: Model.Changed → View.OnChanged → Model.V → Model.Changed"] : [], flow.CycleTexts);
    }

    [Fact]
    public void Bus_ByConfiguration_IsFollowed()
    {
        var bus = new BusModel("home")
        {
            Handlers = [new HandlerContract("IHandle`1")],
            Conventions = [new HandlerConvention("Listener", "On")],
            Publishes = [new PublishContract("IEvents", "Raise"), new PublishContract("IEvents", "Later") { Mode = DeliveryMode.Queued }],
        };
        Flow flow = Of("""
            public interface IHandle<T> { void Handle(T e); }
            public interface IEvents { void Raise<T>(T e); void Later<T>(T e); }
            class First(IEvents events) : IHandle<A> { public void Handle(A e) => events.Raise(new B(1)); }
            class BListener(IEvents events) { public void On(B e) => events.Later(new A(1)); }
            """, EventFlowOptions.Default with { Buses = [bus] });

        Assert.Equal(["Feedback: A → First → B → BListener → A"], flow.CycleTexts);
    }

    [Fact]
    public void Graph_WhateverTheOrderOfFiles_IsTheSame()
    {
        string[] files =
        [
            "using Dispatch; public record A(int V); [Handles<A>] class H1(S s) { public void Handle(A e) => s.Go(); }",
            "using Dispatch; public record B(int V); [Handles<B>] class H2(S s) { public void Handle(B e) { if (e.V > 1) s.Go(); } }",
            "using Dispatch; public class S(IPublisher bus) { public void Go() { bus.Publish(new A(1)); bus.Publish(new B(1)); } }",
        ];
        string[] texts =
        [
            .. new[] { new[] { 0, 1, 2 }, [2, 1, 0], [1, 2, 0] }.Select(order =>
            {
                Microsoft.CodeAnalysis.Compilation compilation = TestKit.Analyzers.VerifierCompilation.Create("", new TestKit.Analyzers.VerifierOptions { HasGlobalUsings = false })
                    .AddSyntaxTrees(order.Select(index => Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(files[index], TestKit.Analyzers.VerifierCompilation.ParseOptions, $"File{index}.cs")));
                EventFlowGraph graph = EventFlowAnalysis.Build(compilation, EventFlowOptions.Default, default);
                return string.Join("\n", graph.Publishes.Select(static edge => $"{edge} {string.Join(">", edge.Path)}").Concat(graph.Handles.Select(static edge => edge.ToString())).Concat(graph.Sites.Select(static site => site.ToString())));
            }),
        ];
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(texts[0], texts[2]);
        Assert.NotEmpty(texts[0]);
    }

    [Fact]
    public void Chain_OfManyCalls_StopsAtTheLimitAndSaysSo()
    {
        string calls = string.Concat(Enumerable.Range(0, 20).Select(static index => $"static void M{index}(IPublisher bus) => {(index == 19 ? "bus.Publish(new B(1))" : $"M{index + 1}(bus)")}; "));
        Flow flow = Of($"[Handles<A>] class H(IPublisher bus) {{ public void Handle(A e) => M0(bus); {calls} }}");

        Assert.Empty(flow.Edges);
        Assert.Contains(flow.Graph.Unknown, static edge => edge.Reason == UnknownReason.DepthCap);
        Assert.Single(Of($"[Handles<A>] class H(IPublisher bus) {{ public void Handle(A e) => M0(bus); {calls} }}", EventFlowOptions.Default with { MaxCallDepth = 30 }).Edges);
    }

    [Fact]
    public void Code_NestedVeryDeep_NeitherOverflowsNorThrows()
    {
        string nested = string.Concat(Enumerable.Repeat("if (e.Value > 1) { ", 400)) + "bus.Publish(new B(1));" + new string('}', 400);
        Assert.Equal(["H -> B [May Sync]"], Of($"[Handles<A>] class H(IPublisher bus) {{ public void Handle(A e) {{ {nested} }} }}").Edges);
    }

    [Fact]
    public void Analysis_Cancelled_Throws() =>
        Assert.ThrowsAny<System.OperationCanceledException>(() => EventFlowAnalysis.Build(
            TestKit.Analyzers.VerifierCompilation.Create(Events + "class P(IPublisher bus) { public void Go() => bus.Publish(new A(1)); }", new TestKit.Analyzers.VerifierOptions()), EventFlowOptions.Default, new System.Threading.CancellationToken(true)));
}
