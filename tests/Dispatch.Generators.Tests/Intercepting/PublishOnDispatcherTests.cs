using System.Linq;
using System.Text.RegularExpressions;

namespace Dispatch.Generators.Tests.Intercepting;

/// <summary>Which calls of <c>Publish</c> on a dispatcher without overloads are bound to the observers; one with overloads needs none.</summary>
public sealed partial class PublishOnDispatcherTests
{
    public static TheoryData<string, string, int> Forms => new()
    {
        { "a struct", "few.Publish(new S(1));", 1 },
        { "a variable", "S e = default; few.Publish(e); few.Publish(in e);", 2 },
        { "a sealed class", "few.Publish(new Sealed());", 1 },
        { "a tuple", "few.Publish((1, 2));", 1 },
        { "in an expression-bodied method", "void F() => few.Publish(new S(1)); F();", 1 },

        { "a dispatcher with overloads", "d.Publish(new S(1));", 0 },
        { "a class that may have derived ones", "few.Publish(new Open());", 0 },
        { "an object", "object o = new S(1); few.Publish(o);", 0 },
        { "a base class", "Base b = new Sealed(); few.Publish(b);", 0 },
        { "type arguments", "few.Publish<S>(new S(1));", 0 },
        { "an argument by name", "few.Publish(e: new S(1));", 0 },
        { "a policy", "few.Publish(new Collected(1));", 0 },
        { "an observer that takes the context", "few.Publish(new Caused(1));", 0 },
        { "an event that nobody observes", "few.Publish(1);", 0 },
        { "a dispatcher of a derived class", "new Sub().Publish(new S(1));", 0 },
        { "a method of the dispatcher's own", "new Own().Publish(new S(1));", 0 },
        { "a dispatcher that queues", "new Queued().Publish(new S(1));", 0 },
        { "a key", "few.Publish(1, new S(1));", 0 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Publish_OfEachForm_IsBoundToTheObserversWhereThereIsNoOverload(string form, string code, int expected)
    {
        _ = form;
        string run = InterceptedRun.Over(
            $$"""
            using System; using Dispatch;
            namespace N;
            public record struct S(int Id); public abstract record Base; public sealed record Sealed : Base; public record Open;
            [OnError(ErrorPolicy.Collect)] public record struct Collected(int Id); public record struct Caused(int Id);
            [Handles<S>, Handles<Sealed>, Handles<Open>, Handles<Base>, Handles<Collected>, Handles<(int, int)>] class O
            {
                public void Handle(in S e) { } public void Handle(Sealed e) { } public void Handle(Open e) { } public void Handle(Base e) { }
                public void Handle(Collected e) { } public void Handle((int, int) e) { } [Handles<Caused>] public void On(Caused e, PublishContext c) { }
            }
            class Caller(D d, Few few) { public void Run() { {{code}} } public void Use() => _ = (d, few); }
            [Dispatcher] public sealed partial class D;
            [Dispatcher(MaxOverloads = 0)] public sealed partial class Few;
            [Dispatcher(MaxOverloads = 0)] public partial class Unsealed; class Sub : Unsealed;
            [Dispatcher(MaxOverloads = 0)] public sealed partial class Own { public void Publish(in S e) { } }
            [Dispatcher(MaxOverloads = 0, Nesting = NestingOrder.BreadthFirst)] public sealed partial class Queued;
            """).RequireEmits().Text();

        Assert.Equal(expected, OnDispatcher().Matches(run).Sum(static interceptor => interceptor.Groups["call"].Captures.Count));
    }

    [GeneratedRegex(@"(?<call>\[\S*InterceptsLocation\([^\n]*\n\s*)+\[\S*MethodImpl\S*\n\s*public static void Publish_\w+\(this global::N.Few dispatcher, in \S.* e\) => \S*DispatchDirect<")]
    private static partial Regex OnDispatcher();
}
