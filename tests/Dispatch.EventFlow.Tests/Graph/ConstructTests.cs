using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>Code that runs without a call in sight, and what only looks like a call.</summary>
public class ConstructTests
{
    [Theory]
    // Operators and conversions.
    [InlineData("var s = new S(bus); s++;", "class S(IPublisher bus) { public static S operator ++(S s) { s.Go(); return s; } void Go() => bus.Publish(new B(1)); }", "Must Sync")]
    [InlineData("var s = new S(bus); s += 1;", "class S(IPublisher bus) { public static S operator +(S s, int i) { s.Go(); return s; } void Go() => bus.Publish(new B(1)); }", "Must Sync")]
    [InlineData("int i = new S(bus);", "class S(IPublisher bus) { public static implicit operator int(S s) { s.Go(); return 1; } void Go() => bus.Publish(new B(1)); }", "Must Sync")]
    [InlineData("if (new S(bus)) { }", "class S(IPublisher bus) { public static bool operator true(S s) { s.Go(); return true; } public static bool operator false(S s) => false; void Go() => bus.Publish(new B(1)); }", "Must Sync")]
    // Patterns of the language.
    [InlineData("var (a, b) = new S(bus);", "class S(IPublisher bus) { public void Deconstruct(out int a, out int b) { a = b = 0; bus.Publish(new B(1)); } }", "Must Sync")]
    [InlineData("int a, b; (a, b) = new S(bus);", "class S(IPublisher bus) { public void Deconstruct(out int a, out int b) { a = b = 0; bus.Publish(new B(1)); } }", "Must Sync")]
    [InlineData("foreach (var (a, b) in new[] { new S(bus) }) { }", "class S(IPublisher bus) { public void Deconstruct(out int a, out int b) { a = b = 0; bus.Publish(new B(1)); } }", "May Sync Many")]
    [InlineData("_ = new S(bus) is (1, 2);", "class S(IPublisher bus) { public void Deconstruct(out int a, out int b) { a = b = 0; bus.Publish(new B(1)); } }", "May Sync")]
    [InlineData("_ = new S(bus) is { P: 1 };", "class S(IPublisher bus) { public int P { get { bus.Publish(new B(1)); return 1; } } }", "May Sync")]
    [InlineData("foreach (int i in new S(bus)) { }", "class S(IPublisher bus) { public S GetEnumerator() { bus.Publish(new B(1)); return this; } public bool MoveNext() => false; public int Current => 1; }", "Must Sync")]
    [InlineData("foreach (int i in new S(bus)) { }", "class S(IPublisher bus) { public S GetEnumerator() => this; public bool MoveNext() { bus.Publish(new B(1)); return false; } public int Current => 1; }", "Must Sync Many")]
    [InlineData("foreach (int i in new S(bus)) { }", "class S(IPublisher bus) { public S GetEnumerator() => this; public bool MoveNext() => false; public int Current { get { bus.Publish(new B(1)); return 1; } } }", "May Sync Many")]
    [InlineData("_ = new S(bus) { 1, 2 };", "class S(IPublisher bus) : System.Collections.IEnumerable { public void Add(int n) => bus.Publish(new B(n)); public System.Collections.IEnumerator GetEnumerator() => null!; }", "Must Sync")]
    [InlineData("_ = new S(bus) { P = 1 };", "class S(IPublisher bus) { public int P { init => bus.Publish(new B(1)); get => 1; } }", "Must Sync")]
    [InlineData("_ = new S(bus) with { P = 1 };", "record S(IPublisher bus) { public int P { init => bus.Publish(new B(1)); get => 1; } }", "Must Sync")]
    [InlineData("new S(bus)[0] = 1;", "class S(IPublisher bus) { public int this[int i] { set => bus.Publish(new B(1)); } }", "Must Sync")]
    [InlineData("_ = new S(bus) { [1] = 2 };", "class S(IPublisher bus) { public int this[int i] { set => bus.Publish(new B(1)); } }", "Must Sync")]
    // Accessors of events.
    [InlineData("new S(bus).E += () => { };", "class S(IPublisher bus) { public event Action E { add => bus.Publish(new B(1)); remove { } } }", "Must Sync")]
    [InlineData("new S(bus).E -= null;", "class S(IPublisher bus) { public event Action E { remove => bus.Publish(new B(1)); add { } } }", "Must Sync")]
    // Constructors.
    [InlineData("_ = new S(bus);", "class S(IPublisher bus) { private readonly int _a = Send(bus); static int Send(IPublisher bus) { bus.Publish(new B(1)); return 1; } }", "Must Sync")]
    [InlineData("_ = new S(bus, 1);", "class S { public S(IPublisher bus) { bus.Publish(new B(1)); } public S(IPublisher bus, int i) : this(bus) { } }", "Must Sync")]
    [InlineData("_ = new T(bus);", "class S { public S(IPublisher bus) { bus.Publish(new B(1)); } } class T : S { public T(IPublisher bus) : base(bus) { } }", "Must Sync")]
    [InlineData("_ = new T(bus);", "class S { public S(IPublisher bus) { bus.Publish(new B(1)); } } class T(IPublisher bus) : S(bus);", "Must Sync")]
    [InlineData("_ = new T();", "class S { public S() { Ambient.Bus.Publish(new B(1)); } } class T : S { public T() { } }", "Must Sync")]
    [InlineData("_ = new T();", "class S { public S() { Ambient.Bus.Publish(new B(1)); } } class T : S;", "Must Sync")]
    [InlineData("_ = new U();", "class S { private readonly int _a = Ambient.Send(); } class T : S; class U : T { public int I = 1; }", "Must Sync")]
    // Asynchronous code.
    [InlineData("new S(bus).Go().Wait();", "class S(IPublisher bus) { public async Task Go() { await foreach (int i in All()) { } } async IAsyncEnumerable<int> All() { await Task.Yield(); bus.Publish(new B(1)); yield return 1; } }", "May Sync")]
    [InlineData("new S(bus).Go().Wait();", "class S(IPublisher bus) { public async Task Go() { await using (new T(bus)) { } } } class T(IPublisher bus) : IAsyncDisposable { public ValueTask DisposeAsync() { bus.Publish(new B(1)); return default; } }", "Must Sync")]
    [InlineData("_ = new S(bus).All();", "class S(IPublisher bus) { public IEnumerable<int> All() { bus.Publish(new B(1)); yield return 1; } }", "May Sync")]
    // Interfaces, generics, extensions.
    [InlineData("J j = new S(bus); j.Go();", "interface J { IPublisher Bus { get; } void Go() { Bus.Publish(new B(1)); } } class S(IPublisher bus) : J { public IPublisher Bus => bus; }", "Must Sync")]
    [InlineData("J j = new S(bus); j.Go();", "interface J { void Go() => Hole(); void Hole(); } class S(IPublisher bus) : J { void J.Hole() => bus.Publish(new B(1)); }", "Must Sync")]
    [InlineData("new S<B>(bus, new B(1)).Go();", "class S<T>(IPublisher bus, T e) { public void Go() => Inner(e); void Inner<U>(U e) => bus.Publish(e); }", "Must Sync")]
    [InlineData("bus.Send(new B(1));", "static class X { public static void Send<T>(this IPublisher bus, T e) => bus.Publish(e); }", "Must Sync")]
    // Delegates.
    [InlineData("Func<int, bool> f = new S(bus).Go; f(1);", "class S(IPublisher bus) { public bool Go(int i) { bus.Publish(new B(1)); return true; } }", "May Sync")]
    [InlineData("Run(() => () => bus.Publish(new B(1)));", "", "May Sync")]
    [InlineData("Local(); void Local() { Inner(); void Inner() { bus.Publish(new B(1)); } }", "", "Must Sync")]
    [InlineData("L(2); void L(int n) { if (n == 0) { return; } bus.Publish(new B(1)); L(n - 1); }", "", "May Sync")]
    [InlineData("_ = from i in new[] { 1 } where new S(bus).Go(i) select i;", "class S(IPublisher bus) { public bool Go(int i) { bus.Publish(new B(1)); return true; } }", "May Sync Many")]
    public void Publish_BehindAConstruct_IsFollowed(string statement, string helper, string expected)
    {
        Flow flow = Flow.Of($$"""
            using System.Linq;
            public readonly record struct A(int Value);
            public readonly record struct B(int Value);
            static class Ambient { public static IPublisher Bus = null!; public static int Send() { Bus.Publish(new B(1)); return 1; } }
            [Handles<A>] class H(IPublisher bus) { public void Handle(A e) { {{statement}} } static void Run(Func<Action> make) => make()(); }
            {{helper}}
            """);

        Assert.Equal([$"H -> B [{expected}]"], flow.Edges);
    }
}
