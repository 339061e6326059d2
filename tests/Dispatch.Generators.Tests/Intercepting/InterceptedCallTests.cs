using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Dispatch.Generators.Tests.Harness;
using Dispatch.Generators.Tests.Snapshots;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Tests.Intercepting;

/// <summary>Which calls are intercepted, and that what is written compiles.</summary>
public sealed partial class InterceptedCallTests
{
    private const string Calls = """
        using System.Threading.Tasks;
        using Dispatch;
        namespace Shop;
        internal sealed class Service(IPublisher publisher, IPublisher<OrderPaid> paid, IAsyncPublisher<StockMoved> moved)
        {
            public async Task RunAsync()
            {
                publisher.Publish(new StockMoved(1));
                publisher.Publish(new OrderCancelled(1));
                await publisher.PublishAsync(new OrderPaid(1, 2));
                await publisher.PublishAsync(new StockMoved(2));
                publisher.Publish("a string");
                paid.Publish(new OrderPaid(1, 2));
                await moved.PublishAsync(new StockMoved(3));
                await moved.PublishAsync(new StockMoved(4));
            }
        }
        """;

    public static TheoryData<string, string, int> Forms => new()
    {
        { "a rvalue by reference", "p.Publish(new E(1));", 1 },
        { "in", "E e = default; p.Publish(in e);", 1 },
        { "explicit type", "p.Publish<E>(new E(1));", 1 },
        { "conditional access", "p?.Publish(new E(1));", 1 },
        { "a chain of conditional accesses", "new Holder(p)?.Publisher?.Publish(new E(1));", 1 },
        { "named arguments in another order", "_ = p.PublishAsync(cancellationToken: default, e: new E(1));", 1 },
        { "a default argument", "_ = p.PublishAsync(new E(1));", 1 },
        { "a type parameter", "Local(new E(1)); void Local<T>(T e) => p.Publish(in e);", 1 },
        { "an interface event", "I e = new C(); p.Publish(in e);", 1 },
        { "an abstract event", "A e = new C(); p.Publish(in e); _ = p.PublishAsync(e);", 2 },
        { "an open event", "p.Publish(new C()); _ = p.PublishAsync(new C());", 2 },
        { "an asynchronous event published synchronously", "p.Publish(new L());", 1 },
        { "an event nobody observes", "p.Publish(5); p.Publish(\"a\");", 2 },
        { "object as the type argument", "p.Publish<object>(new E(1));", 1 },
        { "a private type", "p.Publish(new Hidden());", 1 },
        { "a tuple with names", "p.Publish((Id: 1, Name: \"a\"));", 1 },
        { "an anonymous type", "p.Publish(new { Id = 1 });", 1 },
        { "an array", "p.Publish(new[] { 1 });", 1 },
        { "a nullable event", "C? c = null; p.Publish(c); one.Publish(new E(1));", 2 },
        { "one event", "one.Publish(new E(1)); E e = default; one.Publish(in e); _ = later.PublishAsync(new L());", 3 },
        { "one event, synchronously of an asynchronous one", "IPublisher<L>? l = null; l!.Publish(new L());", 1 },
        { "one event of a type parameter", "Local(one); void Local<T>(IPublisher<T> of) => of.Publish(default!);", 1 },
        { "a call in a query", "_ = from x in new[] { 1 } select p.PublishAsync(new E(x));", 0 },
        { "a call in an expression tree", "System.Linq.Expressions.Expression<System.Func<ValueTask>> x = () => p.PublishAsync(new E(1), default(CancellationToken));", 0 },
        { "a method group", "System.Func<E, CancellationToken, ValueTask> f = p.PublishAsync<E>; _ = f(new E(1), default);", 0 },
        { "an object", "object e = new E(1); p.Publish(e); _ = p.PublishAsync(e);", 0 },
        { "a derived interface", "IMine? mine = null; mine!.Publish(new E(1));", 0 },
        { "the dispatcher itself", "var d = new D(); d.Publish(new E(1)); d.Publish<E>(new E(2));", 0 },
        { "a constrained receiver", "Local(p); void Local<T>(T of) where T : IPublisher => of.Publish(new E(1));", 0 },
        { "nameof", "_ = nameof(p.Publish);", 0 },
        { "a method of the same name", "new Namesake().Publish(new E(1));", 0 },
        { "two calls on a line", "p.Publish(new E(1)); p.Publish(new E(2));", 2 },
        { "a call inside a call", "p.Publish(new E(((System.Func<int>)(() => { p.Publish(new E(2)); return 1; }))()));", 2 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Call_OfEachForm_IsInterceptedOrLeftAlone(string form, string code, int expected)
    {
        _ = form;
        GeneratorRun run = InterceptedRun.Over(
            $$"""
            using System.Linq; using System.Threading; using System.Threading.Tasks; using Dispatch;
            namespace N;
            public readonly record struct E(int Id); public interface I; public abstract record A : I; public record C : A; public record struct L;
            [Handles<E>] class O { public void Handle(in E e) { } [Handles<I>] public void On(I e) { } [Handles<A>] public void On(A e) { } [Handles<C>] public void On(C e) { } [Handles<L>] public ValueTask On(L e) => default; }
            interface IMine : IPublisher; sealed class Namesake { public void Publish(E e) { } } sealed record Holder(IPublisher? Publisher);
            partial class Caller(IPublisher p, IPublisher<E> one, IAsyncPublisher<L> later)
            {
                sealed class Hidden;
                public void Run() { {{code}} }
                public void Use() => _ = (p, one, later);
            }
            [Dispatcher] public sealed partial class D;
            """);
        run.RequireEmits();
        Assert.Equal(expected, run.Count());
    }

    [Fact]
    public void Interceptors_OfEveryMethod_AreWrittenAsReviewed()
    {
        GeneratorRun run = InterceptedRun.Over([.. Sources.WithoutRequests, Calls]).RequireEmits();
        Assert.Equal(8, run.Count());
        Snapshot.Match(Data().Replace(run.Text(), "\"LOCATION\""), "Interceptors");
    }

    [Theory]
    [InlineData("without a dispatcher", "")]
    [InlineData("with nine dispatchers", "using Dispatch; namespace N; [Dispatcher] partial class A; [Dispatcher] partial class B; [Dispatcher] partial class C; [Dispatcher] partial class D; [Dispatcher] partial class E; [Dispatcher] partial class F; [Dispatcher] partial class G; [Dispatcher] partial class H; [Dispatcher] partial class I;")]
    public void Assembly_WithNoOrManyDispatchers_InterceptsNothing(string form, string dispatchers)
    {
        _ = form;
        GeneratorRun run = InterceptedRun.Over(Sources.Events, Sources.Observers, Calls, dispatchers).RequireEmits();
        Assert.Equal("", run.Text());
    }

    [Fact]
    public void Dispatchers_UpToEight_AreComparedOneAfterTheOther()
    {
        GeneratorRun run = InterceptedRun.Over(
            Sources.Events, Sources.Observers, Calls, "using Dispatch; namespace N; [Dispatcher(Modules = [])] partial class B; [Dispatcher, OnError(ErrorPolicy.Isolate)] partial class A;");
        Assert.Equal(8, run.RequireEmits().Count());
        Snapshot.Match(Data().Replace(run.Text(), "\"LOCATION\""), "InterceptorsOfTwo");
    }

    [Fact]
    public void OldestLanguage_WithInterceptors_Compiles()
    {
        const string Source = """
            using Dispatch;
            public readonly record struct E(int Id);
            [Handles<E>] class A { public void Handle(in E e) { } }
            [Dispatcher] partial class D { }
            class Caller { public void Run(IPublisher p, IPublisher<E> one) { p.Publish(new E(1)); one.Publish(new E(1)); p.Publish(1); } }
            """;
        CSharpParseOptions parse = InterceptedRun.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11);
        var run = new GeneratorRun([CSharpSyntaxTree.ParseText(Source, parse, "File.cs", Encoding.UTF8)]);
        Assert.Equal(3, run.RequireEmits().Count());
    }

    [Fact]
    public void CompilerThatTakesNoInterceptors_GetsNone()
    {
        var run = new GeneratorRun([.. Sources.WithoutRequests, Calls]);
        Assert.Equal("", run.RequireCompiles().Text());
    }

    [Fact]
    public void Files_WithTheSameContents_AreLeftAlone()
    {
        const string Same = "using Dispatch; namespace Shop; file static class Local { public static void Run(IPublisher p) => p.Publish(new StockMoved(1)); }";
        GeneratorRun run = InterceptedRun.Over([.. Sources.WithoutRequests, Same, Same, Calls]).RequireEmits();
        Assert.Equal(8, run.Count());
    }

    [Fact]
    public void Dispatcher_InsideOtherTypes_CompilesWithInterceptors() => Assert.Equal(2, InterceptedRun.Over(
        """
        using Dispatch;
        public record struct E; [Handles<E>] class A { public void Handle(E e) { } }
        public partial class Outer { internal partial struct Middle { [Dispatcher] internal sealed partial class D { public void Intercept_E() { } } } }
        class Caller { public void Run(IPublisher p, IPublisher<E> one) { p.Publish(new E()); one.Publish(new E()); } }
        """).RequireEmits().Count());

    [GeneratedRegex("(?<=InterceptsLocation\\(1, )\"[^\"]+\"")]
    private static partial Regex Data();
}
