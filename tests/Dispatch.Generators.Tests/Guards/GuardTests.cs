using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dispatch.Generators.Tests.Harness;
using Dispatch.Generators.Tests.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Tests.Guards;

/// <summary>Which events get the body of a guard: those on a cycle, and no other.</summary>
public sealed partial class GuardTests
{
    private const string Events = "using System; using System.Threading; using System.Threading.Tasks; using Dispatch; namespace N; public record struct A; public record struct B; public record struct C; public record Base; public sealed record Derived : Base; public interface IAny { }\n";

    [Theory]
    [InlineData("", "[Handles<A>] class X { public void Handle(A e, PublishContext c) => c.Publish(new B()); } [Handles<B>] class Y { public void Handle(B e) { } }")]
    [InlineData("A", "[Handles<A>] class X { public void Handle(A e, PublishContext c) => c.Publish(e); }")]
    [InlineData("A", "[Handles<A>] class X(IPublisher p) { public void Handle(A e) => p?.Publish<A>(new()); }")]
    [InlineData("A", "[Handles<A>] class X(IAsyncPublisher<A> p) { public async Task HandleAsync(A e) { if (e == default) { return; } await p.PublishAsync(new()); } }")]
    [InlineData("A", "[Handles<A>] class X(D d) { public void Handle(A e) { Action later = () => d.Publish(new A()); later(); } }")]
    [InlineData("A", "[Handles<A>] class X(D d) { public void Handle(A e) => First(); void First() => Second(3); void Second(int n) { d.Publish(new A()); First(); } }")]
    [InlineData("", "[Handles<A>] class X(D d) { public void Handle(A e) { } public void NotCalled() => d.Publish(new A()); }")]
    [InlineData("AB", "[Handles<A>] class X(D d) { public void Handle(A e) => d.Publish(new B()); } [Handles<B>] class Y(D d) { public void Handle(B e) { d.Publish(new A()); d.Publish(new C()); } } [Handles<C>] class Z(IPublisher d) { public void Handle(C e) => d.Publish(1); }")]
    [InlineData("BC", "[Handles<A>] class X(D d) { public void Handle(A e) => d.Publish(new B()); } [Handles<B>] class Y(D d) { public void Handle(B e) => d.Publish(new C()); } [Handles<C>] class Z(D d) { public void Handle(C e) => d.Publish(new B()); }")]
    [InlineData("AB", "[Handles<A>] class X(IPublisher p) { public void Handle(A e) { object o = new B(); p.Publish(o); } } [Handles<B>] class Y(IPublisher p) { public void Handle(B e) => p.Publish(new A()); }")]
    [InlineData("Derived", "[Handles<Derived>] class X(IPublisher p) { public void Handle(Derived e) { Base b = e; p.Publish(b); } }")]
    [InlineData("Base", "[Handles<Base>] class X(IPublisher p) { public void Handle(Base e) => p.Publish(new Derived()); }")]
    [InlineData("", "[Handles<Derived>] class X(IPublisher p) { public void Handle(Derived e) => p.Publish(1); }")]
    [InlineData("", "[Handles<A>] class X { private readonly Other _o = new(); public void Handle(A e) => _o.Publish(new A()); } class Other { public void Publish(A a) { } }")]
    [InlineData("A", "class X { [Handles<A>] public void On(in A e, in PublishContext c) => c.Publish(e); [Handles<B>] public void On(in B e) { } }")]
    [InlineData("A", "[Handles<A>] [Handles<B>] class X { public ValueTask HandleAsync(A e, PublishContext c) => c.PublishAsync(new A()); public void Handle(B e) { } }")]
    public void Guard_IsWrittenForTheEventsOnACycle(string expected, string source)
    {
        var run = new GeneratorRun(Events + source + "\n[Dispatcher] partial class D;").RequireCompiles();

        string guards = run.Files.GetValueOrDefault("N.D.Guards.g.cs", "");
        Assert.Equal(expected, string.Concat(Name().Matches(guards).Select(static match => match.Groups[1].Value)));
    }

    [Theory]
    [InlineData(false, "public void Handle(A e) { }")]
    [InlineData(true, "public void Handle(A e, PublishContext c) => c.Publish(new B());")]
    public void Event_WithoutPublishInItsObservers_HasNothingOfAGuard(bool hasGuard, string handle)
    {
        var run = new GeneratorRun(Events + $"[Handles<A>] class X {{ {handle} }} [Handles<B>] class Y {{ public void Handle(B e) {{ }} }} [Dispatcher] partial class D;").RequireCompiles();

        Assert.Equal(hasGuard, run.Files["N.D.A.g.cs"].Contains("Guard"));
        Assert.DoesNotContain("Guard", run.Files["N.D.B.g.cs"]);
        Assert.DoesNotContain("N.D.Guards.g.cs", run.Files.Keys);
    }

    [Theory]
    [InlineData("int.MaxValue", false)]
    [InlineData("7", true)]
    public void MaxDepth_Declared_IsForEveryEventWithoutLookingAtBodies(string depth, bool isGuarded)
    {
        var run = new GeneratorRun(Events + $"[Handles<A>] class X(D d) {{ public void Handle(A e) => d.Publish(e); }} [Handles<B>] class Y {{ public Task HandleAsync(B e) => Task.CompletedTask; }} [Dispatcher(MaxDepth = {depth})] partial class D;").RequireCompiles();

        Assert.Equal(isGuarded, run.Files["N.D.A.g.cs"].Contains("PublishGuard.Enter(typeof(global::N.A), 7)"));
        Assert.Equal(isGuarded, run.Files["N.D.B.g.cs"].Contains("PublishGuard.Enter(typeof(global::N.B), 7)"));
        Assert.DoesNotContain("N.D.Guards.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Guards_OfADispatcher_AreWrittenAsReviewed()
    {
        var run = new GeneratorRun(Events + "[Handles<A>] class X(D d) { public void Handle(A e) => d.Publish(new B()); } [Handles<B>] class Y { public void Handle(B e, PublishContext c) => c.Publish(new A()); } [Dispatcher] partial class D;").RequireCompiles();
        Snapshot.Match(run.Files["N.D.Guards.g.cs"], "Guards");
        Snapshot.Match(run.Files["N.D.A.g.cs"], "Guarded");
    }

    [Fact]
    public void Edit_ThatClosesACycle_WritesOnlyTheGuardsAgain()
    {
        const string Source = Events + "[Handles<A>] class X(D d) { public void Handle(A e) => d.Publish(new B()); } [Handles<B>] class Y(D d) { public void Handle(B e) => d.Publish(new C()); } [Handles<C>] class Z { public void Handle(C e) { } } [Dispatcher] partial class D;";
        var run = new GeneratorRun(Source);
        IReadOnlyDictionary<string, string> former = run.Files;
        SyntaxTree tree = run.Input.SyntaxTrees.Single();
        run.Run(run.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(Source.Replace("new C()", "new A()"), System.Text.Encoding.UTF8)))).RequireCompiles();

        Assert.Equal(["N.D.Guards.g.cs"], run.Files.Where(file => !former.Contains(file)).Select(static file => file.Key));
    }

    [GeneratedRegex(@"EnterGuard_(\w+)\(")]
    private static partial Regex Name();
}
