using System.Linq;
using System.Text.RegularExpressions;

namespace Dispatch.Generators.Tests.Intercepting;

/// <summary>Which publishes are bound to calls of the observers that may throw: those whose task is awaited at once.</summary>
public sealed partial class AwaitedPublishTests
{
    public static TheoryData<string, string, int> Forms => new()
    {
        { "the overload", "await d.PublishAsync(new E(1));", 1 },
        { "with a token and without the context", "await d.PublishAsync(new E(1), token).ConfigureAwait(false);", 1 },
        { "waited for", "d.PublishAsync(new E(1)).GetAwaiter().GetResult();", 1 },
        { "several observers", "await d.PublishAsync(new Four(1));", 1 },
        { "a class that may have derived ones", "await d.PublishAsync(new Open());", 1 },
        { "the interface", "await p.PublishAsync(new E(1)); await p.PublishAsync<E>(new E(1));", 2 },
        { "a typed interface", "await one.PublishAsync(new E(1), default);", 1 },
        { "a dispatcher without overloads", "await new Few().PublishAsync(new E(1)); await new Few().PublishAsync(new Open(), token);", 2 },
        { "a tuple", "await d.PublishAsync((1, 2));", 1 },

        { "a task that is kept", "var t = d.PublishAsync(new E(1)); await t; var u = one.PublishAsync(new E(1)); await u;", 0 },
        { "a task that is handed on", "ValueTask F() => d.PublishAsync(new E(1)); await F();", 0 },
        { "a task that is converted", "await d.PublishAsync(new E(1)).AsTask();", 0 },
        { "async observers, which do not throw", "await d.PublishAsync(new Slow(1)); await p.PublishAsync(new Slow(1));", 0 },
        { "synchronous observers", "await d.PublishAsync(new Sync(1));", 0 },
        { "parallel observers", "await d.PublishAsync(new Together(1));", 0 },
        { "failures that do not end the publish", "await d.PublishAsync(new Collected(1));", 0 },
        { "an observer that takes the context", "await d.PublishAsync(new Caused(1));", 0 },
        { "an event that nobody observes", "await d.PublishAsync(\"\");", 0 },
        { "a base class in a variable", "Base b = new Open(); await d.PublishAsync(b);", 0 },
        { "an object", "object o = new E(1); await d.PublishAsync(o);", 0 },
        { "an argument by name", "await d.PublishAsync(e: new E(1));", 0 },
        { "a call of the base class", "await new Sub().RunAsync();", 0 },
        { "a dispatcher of a derived class", "await new Sub().PublishAsync(new E(1));", 0 },
        { "a tuple with names", "var e = (Id: 1, Name: 2); await d.PublishAsync(e); await p.PublishAsync(e);", 2 },
        { "a type parameter", "await Local(new E(1)); async ValueTask Local<T>(T e) => await p.PublishAsync(e);", 0 },
        { "a dispatcher that inherits a method of that name", "await new Third().PublishAsync(new E(1)); await new Third().PublishAsync(\"\", 1);", 0 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Publish_OfEachForm_IsBoundToTheObserversOnlyWhereItIsAwaited(string form, string code, int expected)
    {
        _ = form;
        string run = InterceptedRun.Over(
            $$"""
            using System; using System.Threading; using System.Threading.Tasks; using Dispatch;
            namespace N;
            public record struct E(int Id); public record struct Four(int Id); public abstract record Base; public record Open : Base; public record struct Slow(int Id); public record struct Sync(int Id);
            [Parallel] public record struct Together(int Id); [OnError(ErrorPolicy.Collect)] public record struct Collected(int Id); public record struct Caused(int Id);
            [Handles<E>, Handles<Four>, Handles<Open>, Handles<Slow>, Handles<Sync>, Handles<Together>, Handles<Collected>, Handles<(int, int)>] class O
            {
                public ValueTask HandleAsync(E e) => default; public Task HandleAsync(Four e) => Task.CompletedTask; public ValueTask HandleAsync(Open e, CancellationToken t) => default;
                public async ValueTask HandleAsync(Slow e) => await Task.Yield(); public void Handle(Sync e) { } public ValueTask HandleAsync(Together e) => default;
                public ValueTask HandleAsync(Collected e) => default; public ValueTask HandleAsync((int, int) e) => default; [Handles<Caused>] public ValueTask On(Caused e, PublishContext c) => default;
            }
            [Handles<Together>] class P { public ValueTask HandleAsync(Together e) => default; } [Handles<Four>] class A { public void Handle(in Four e) { } } [Handles<Four>] class B { public async Task HandleAsync(Four e) => await Task.Yield(); } [Handles<Four>] class C { public ValueTask HandleAsync(in Four e, CancellationToken t) => default; }
            class Caller(D d, IPublisher p, IAsyncPublisher<E> one)
            {
                public async Task Run(CancellationToken token) { {{code}} await Task.Yield(); }
                public void Use() => _ = (d, p, one);
            }
            [Dispatcher] public sealed partial class D;
            [Dispatcher(MaxOverloads = 0)] public sealed partial class Few;
            [Dispatcher] public partial class Unsealed; class Sub : Unsealed { public async Task RunAsync() => await base.PublishAsync(new E(1)); }
            public class Parent { public Task PublishAsync(string s, int i) => Task.CompletedTask; }
            [Dispatcher] public sealed partial class Third : Parent;
            """).RequireEmits().Text();
        Assert.Equal(expected, Awaited().Matches(run).Sum(static interceptor => interceptor.Groups["call"].Captures.Count));
    }

    [GeneratedRegex(@"(?<call>\[\S*InterceptsLocation\([^\n]*\n\s*)+\[\S*MethodImpl\S*\n\s*public static \S+ PublishAwaited_")]
    private static partial Regex Awaited();
}
