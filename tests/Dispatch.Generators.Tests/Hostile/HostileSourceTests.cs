using Dispatch.Generators.Tests.Harness;

namespace Dispatch.Generators.Tests.Hostile;

/// <summary>Programs that are unusual and right: they compile without a warning, and every event has its file.</summary>
public sealed class HostileSourceTests
{
    public static TheoryData<string, string, int> Programs => new()
    {
        { "keywords", "namespace @namespace.@class; public record struct @event(int @int); [Handles<@event>] class @new { public void Handle(in @event @in) { } } [Dispatcher] partial class @static;", 1 },
        { "nested types", "namespace N; public class Outer { public class Inner { public record struct E; [Handles<E>] internal class O { public void Handle(E e) { } } } } [Dispatcher] partial class D;", 1 },
        { "closed generic events", "namespace N; public record struct Envelope<T>(T Value); [Handles<Envelope<int>>] class A { public void Handle(in Envelope<int> e) { } } [Handles<Envelope<string>>] class B { public void Handle(Envelope<string> e) { } } [Handles<Envelope<Envelope<long>>>] class C { public void Handle(Envelope<Envelope<long>> e) { } } [Dispatcher] partial class D;", 3 },
        { "events nested in generic types", "namespace N; public class Box<T> { public record struct E(T Value); } [Handles<Box<int>.E>] class A { public void Handle(Box<int>.E e) { } } [Handles<Box<string>.E>] class B { public void Handle(Box<string>.E e) { } } [Dispatcher] partial class D;", 2 },
        { "events that differ by case", "namespace N; public record struct Paid; public record struct PAID; [Handles<Paid>] class A { public void Handle(Paid e) { } } [Handles<PAID>] class B { public void Handle(PAID e) { } } [Dispatcher] partial class D;", 2 },
        { "events that differ by namespace", "namespace N { public record struct Paid; } namespace M { public record struct Paid; } namespace O { [Handles<N.Paid>] class A { public void Handle(N.Paid e) { } } [Handles<M.Paid>] class B { public void Handle(M.Paid e) { } } [Dispatcher] partial class D; }", 2 },
        { "events that differ by arity", "namespace N; public record struct Paid; public record struct Paid<T>; public record struct Paid<T, U>; [Handles<Paid>] class A { public void Handle(Paid e) { } } [Handles<Paid<int>>] class B { public void Handle(Paid<int> e) { } } [Handles<Paid<int, int>>] class C { public void Handle(Paid<int, int> e) { } } [Dispatcher] partial class D;", 3 },
        { "observers that differ by case and namespace", "namespace N { public record struct E; [Handles<E>] class Obs { public void Handle(E e) { } } [Handles<E>] class OBS { public void Handle(E e) { } } } namespace M { [Handles<N.E>] class Obs { public void Handle(N.E e) { } } } namespace N { [Dispatcher] partial class D; }", 1 },
        { "primitive events", "namespace N; [Handles<int>] class A { public void Handle(int e) { } } [Handles<string>] class B { public void Handle(in string e) { } } [Handles<System.DateTime>] class C { public void Handle(System.DateTime e) { } } [Handles<nint>] class F { public void Handle(nint e) { } } [Dispatcher] partial class D;", 4 },
        { "tuples", "namespace N; [Handles<(int, string)>] class A { public void Handle((int, string) e) { } } [Handles<(int, string)>] class B { public void Handle((int Id, string Name) e) { } } [Dispatcher] partial class D;", 1 },
        { "object, enum, delegate, interface", "namespace N; public enum State { On } public interface IEvent { } public delegate void Callback(); [Handles<object>] class A { public void Handle(object e) { } } [Handles<State>] class B { public void Handle(State e) { } } [Handles<IEvent>] class C { public void Handle(in IEvent e) { } } [Handles<Callback>] class F { public void Handle(Callback e) { } } [Dispatcher] partial class D;", 4 },
        { "asynchronous object", "using System.Threading.Tasks; namespace N; [Handles<object>] class A { public Task HandleAsync(object e) => Task.CompletedTask; } public record struct E; [Handles<E>] class B { public void Handle(E e) { } } [Dispatcher] partial class D;", 2 },
        { "global namespace", "public record struct E; [Handles<E>] class A { public void Handle(E e) { } } [Dispatcher] partial class D;", 1 },
        { "user types named like those of the base library", "namespace N; public class System { } public class Task { } public class ValueTask { } public class Failures { } public class Observers { } public record struct E; [Handles<E>] class A { public void Handle(E e) { } } [Handles<E>] class B { public global::System.Threading.Tasks.Task HandleAsync(E e) => global::System.Threading.Tasks.Task.CompletedTask; } [Dispatcher] partial class D;", 1 },
        { "user members named like generated ones", "namespace N; public record struct E; [Handles<E>] class A { public void Handle(E e) { } } [Dispatcher] partial class D { private int _a; private int _ready_E; private void Publish_E() { _a = _ready_E; } public int Value() { Publish_E(); _ready_E++; return _a; } private class Route_E { } }", 1 },
        { "an obsolete event and observer", "namespace N; [System.Obsolete(\"old\")] public record struct E; \n#pragma warning disable CS0618, CS0612\n [Handles<E>, System.Obsolete] class A { public void Handle(E e) { } } [Dispatcher] partial class D;", 1 },
        { "code without nullable", "#nullable disable\nnamespace N; public class E { } [Handles<E>] class A { public void Handle(E e) { } } [Handles<System.Collections.Generic.List<string>>] class B { public void Handle(System.Collections.Generic.List<string> e) { } } [Dispatcher] partial class D;", 2 },
        { "nullable arguments", "namespace N; [Handles<System.Collections.Generic.List<string>>] class B { public void Handle(System.Collections.Generic.List<string?> e) { } } [Dispatcher] partial class D;", 1 },
        { "a dispatcher inside other types", "namespace N; public record struct E; [Handles<E>] class A { public void Handle(E e) { } } public partial class Outer { internal partial struct Middle { [Dispatcher] internal sealed partial class D; } }", 1 },
        { "dispatchers that differ by case", "namespace N; public record struct E; [Handles<E>] class A { public void Handle(E e) { } } [Dispatcher] partial class Bus; [Dispatcher] partial class BUS;", 2 },
        { "no observers", "namespace N; [Dispatcher] public partial class D;", 0 },
        { "inherited handlers", "namespace N; public record struct E; public abstract class Base<T> { public virtual void Handle(T e) { } } [Handles<E>] class A : Base<E> { } [Handles<E>] class B : Base<E> { public override void Handle(E e) { } } [Dispatcher] partial class D;", 1 },
        { "an observer that is an event", "namespace N; [Handles<Self>] public sealed class Self { public void Handle(Self e) { } } [Dispatcher] partial class D;", 1 },
        { "one class, all its methods", "namespace N; public record struct E; public record struct F; class A { [Handles<E>] public void On(E e) { } [Handles<F>] public void On(in F e) { } [Handles<E>] public static void Also(E e) { } } [Dispatcher] partial class D;", 2 },
        { "observers named like the fixed members", "namespace N; public record struct E; [Handles<E>] class Services { public void Handle(E e) { } } [Handles<E>] class ErrorHandler(Services s) { public void Handle(E e) => _ = s; } [Handles<E>] class Root { public void Handle(E e) { } } [Handles<E>] struct Gate { public void Handle(E e) { } } [Handles<E>] class Owned : System.IDisposable { public void Handle(E e) { } public void Dispose() { } } [Handles<E>] class _owned { public void Handle(E e) { } } [Handles<E>, Observer(ObserverLifetime.Scoped)] class _root { public void Handle(E e) { } } [Dispatcher, OnError(ErrorPolicy.Isolate)] partial class D;", 1 },
        { "observers named like members of others", "namespace N; public record struct E; [Handles<E>] class Ready_E { public void Handle(E e) { } } [Handles<E>] class A { public void Handle(E e) { } } [Handles<E>] class _a(string s) { public void Handle(E e) => _ = s; } [Handles<E>] struct S { public void Handle(E e) { } } [Handles<E>] class SCreated { public void Handle(E e) { } } [Handles<E>, Observer(ObserverLifetime.Transient)] class T { public void Handle(E e) { } } [Handles<E>] class TFactory { public void Handle(E e) { } } [Dispatcher] partial class D;", 1 },
        { "required members", "namespace N; public record struct E; public class Base { public required string Name { get; init; } } [Handles<E>] class A : Base { public void Handle(E e) { } } [Handles<E>] class B { public required int F; [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public B() => F = 1; public void Handle(E e) { } } [Handles<E>] struct C { public required int F { get; init; } public void Handle(E e) { } } [Dispatcher] partial class D;", 1 },
        { "generic observers", "using System.Threading.Tasks; namespace N; public interface IE { } public interface ISelf<T> { } public record struct E : IE; public record F : IE, ISelf<F>; internal record G(int @int) : F; public record struct Box<T>(T Value) : IE; [Handles<E>] [Handles<F>] [Handles<G>] [Handles<Box<int>>] [Handles<string>] static class Names { public static void Handle(E e) { } public static void Handle(F e) { } public static void Handle(G e) { } public static void Handle(Box<int> e) { } public static void Handle(string e) { } } [HandlesAll] class A<T>(System.Collections.Generic.IEnumerable<T> all, T? none = default) where T : notnull, IE { public void Handle(in T e) { _ = all; _ = none; } } [HandlesAll] struct S { public void Handle<@class>(@class e) where @class : class, ISelf<@class> { } } [HandlesAll, Observer(ObserverLifetime.Transient)] class All<T> { public Task HandleAsync(T e, PublishContext context) => Task.CompletedTask; } public class Outer<T> where T : struct { [HandlesAll] internal class Inner { public void Handle(T e) { } } [HandlesAll] public static ValueTask @new(T e) => default; } [HandlesAll(Before = typeof(S), After = typeof(A<>))] class Twice : System.IDisposable { [HandlesAll] public void Handle<T>(in T e) { } public void Dispose() { } } [Dispatcher] partial class D;", 7 },
        { "variant interfaces", "namespace N; public class B { } public class C : B { } public interface IO<out T> { } public interface II<in T> { } public interface IIO<in T, out U> : IO<U> { } public class E : IO<C>, II<B>, IIO<B, C> { } [Handles<E>] [Handles<IO<B>>] [Handles<IO<object>>] [Handles<II<C>>] [Handles<IIO<C, B>>] static class A { public static void Handle(E e) { } public static void Handle(IO<B> e) { } public static void Handle(IO<object> e) { } public static void Handle(II<C> e) { } public static void Handle(IIO<C, B> e) { } } [Dispatcher] partial class D;", 5 },
        { "contexts inside filters", Contexts, 4 },
        { "parallel, declared everywhere", "using System.Threading.Tasks; namespace N; class ParallelAttribute : System.Attribute { } [Dispatch.Parallel] public record Base; [Dispatch.Parallel(false)] public record E : Base; public record F : Base; [Parallel] public record struct G; [Handles<E>] [Handles<F>] [Handles<G>] class A { public ValueTask HandleAsync(E e) => default; public Task HandleAsync(F e, Dispatch.PublishContext c) => Task.CompletedTask; public void Handle(G g) { } } [Handles<Base>] class B { public void Handle(Base e) { } } [Dispatcher, Dispatch.Parallel, Parallel<G>(false), Parallel<int>] partial class D;", 4 },
        { "breadth-first with filters, every kind of event", Contexts.Replace("[Dispatcher]", "class I : Dispatch.INext<int> { public void Invoke(in int e) { } } public interface Any { } public record J : Any; [Handles<J>, Handles<Any>, Handles<object>] class B { public void Handle(J e) { } public void Handle(Any e) { } public void Handle(object e) { } } [Dispatcher(Nesting = NestingOrder.BreadthFirst)]"), 7 },
        { "the hook for unobserved events, written", "namespace N; public record struct E; [Handles<E>] class A { public void Handle(E e) { } } [Dispatcher] partial class D { public int Count; partial void OnUnobserved<T>(in T e) => Count++; }", 1 },
        { "the hook for unobserved events, declared and written", "namespace N; public record struct E; [Handles<E>] class A { public void Handle(E e) { } } [Dispatcher] partial class D { partial void OnUnobserved<TEvent>(in TEvent e); partial void OnUnobserved<TEvent>(in TEvent e) { } void OnUnobserved(int i) { } }", 1 },
        { "another member with the hook's name", "namespace N; public record struct E; [Handles<E>] class A { public void Handle(E e) { } } [Dispatcher] partial class D { public int OnUnobserved => 1; } [Dispatcher] partial class D2 { void OnUnobserved<T>(in T e) { } } [Dispatcher] partial class D3 { void OnUnobserved<T>(T e) { } int OnUnobserved() => 1; }", 3 },
        { "every kind of constructor", "namespace N; public record struct E; public interface IDep { } [Handles<E>] class A(IDep dep, string name = \"x\", int n = 3, IDep? other = null) { public void Handle(E e) { _ = dep; _ = name; _ = n; _ = other; } } [Handles<E>] class B { private B() { } public static B Make() => new(); public void Handle(E e) { } } [Handles<E>] class C(System.IServiceProvider services) { public void Handle(E e) => _ = services; } [Handles<E>] struct S(IDep dep) { public void Handle(E e) => _ = dep; } [Dispatcher] partial class D;", 1 },
    };

    private const string Contexts = """
        using System.Threading; using System.Threading.Tasks; namespace N; class PublishContext { }
        struct Both : IEventFilter, IAsyncEventFilter
        {
            public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next) where TNext : struct, INext<TEvent> => next.Invoke(in e);
            public ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken t) where TNext : struct, IAsyncNext<TEvent> => next.InvokeAsync(e, t);
        }
        [Filter<Both>] public record struct E; [Filter<Both>, OnError(ErrorPolicy.Collect)] public record struct F; [Filter<Both>] public record struct G; public record struct H;
        [Handles<E>] [Handles<F>] [Handles<G>] class A
        {
            public void Handle(in E e, in Dispatch.PublishContext context) { }
            public void Handle(F e, Dispatch.PublishContext context) { }
            public ValueTask HandleAsync(G e, Dispatch.PublishContext context, CancellationToken t) => default;
            [Handles<H>, Filter<Both>] public ValueTask OnH(H e, Dispatch.PublishContext context) => default;
            [Handles<H>, Filter<Both>] public void AlsoH(H e) { }
            [Handles<H>, Filter<Both>] public void ThirdH(in H e, in Dispatch.PublishContext context) { }
        }
        [Dispatcher] partial class D;
        """;

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_ThatIsUnusual_CompilesWithEveryEvent(string what, string program, int events)
    {
        var run = new GeneratorRun("using Dispatch;\n" + program).RequireCompiles();
        int files = 0;
        foreach (string text in run.Files.Values)
        {
            files += text.Contains("sealed class Route_") || text.Contains("struct Calls_") ? 1 : 0;
        }

        Assert.True(files == events, $"{what}: {files} event files\n{string.Join("\n", run.Files.Keys)}");
    }

    [Fact]
    public void PartialObserver_OverSeveralFiles_HandlesAllItsEvents()
    {
        var run = new GeneratorRun(
            "using Dispatch; namespace N; public record struct E; public record struct F; [Handles<E>] partial class A { public void Handle(E e) { } }",
            "using Dispatch; namespace N; [Handles<F>] partial class A { public void Handle(F e) { } } [Dispatcher] partial class D;").RequireCompiles();
        Assert.Contains("N.D.E.g.cs", run.Files.Keys);
        Assert.Contains("N.D.F.g.cs", run.Files.Keys);
    }

    [Theory]
    [InlineData("file record struct E; [Handles<E>] file class A { public void Handle(E e) { } }")]
    [InlineData("record struct E; [Handles<E>] class A<T> { public void Handle(E e) { } }")]
    [InlineData("record struct E; [Handles<E>] abstract class A { public void Handle(E e) { } }")]
    [InlineData("record struct E; [Handles<E>] ref struct A { public void Handle(E e) { } }")]
    [InlineData("record struct E; [Handles<E>] class A { public int Handle(E e) => 1; }")]
    [InlineData("record struct E; [Handles<E>] class A { private void Handle(E e) { } }")]
    [InlineData("record struct E; [Handles<E>] class A { public void Handle<T>(T e) { } }")]
    [InlineData("[Handles<int[]>] class A { public void Handle(int[] e) { } }")]
    [InlineData("[Handles<int?>] class A { public void Handle(int? e) { } }")]
    [InlineData("class Outer { private record struct E; [Handles<E>] private class A { public void Handle(E e) { } } }")]
    public void Observer_ThatIsNotValid_IsSkipped(string program)
    {
        var run = new GeneratorRun("using Dispatch;\nnamespace N;\n" + program + "\n[Dispatcher] partial class D;");
        Assert.Equal(["N.D.g.cs"], run.Files.Keys);
        Assert.DoesNotContain(run.Output.GetDiagnostics(), static diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs") == true);
    }
}
