using System.Linq;
using System.Text.RegularExpressions;

namespace Dispatch.Generators.Tests.Intercepting;

/// <summary>Which sends are bound to a call of the handler that may throw: those whose task is awaited at once.</summary>
public sealed partial class AwaitedSendTests
{
    public static TheoryData<string, string, int> Forms => new()
    {
        { "the overload", "_ = await d.SendAsync(new Q(1));", 1 },
        { "with a token", "_ = await d.SendAsync(new Q(1), token);", 1 },
        { "without the context", "_ = await d.SendAsync(new Q(1)).ConfigureAwait(false);", 1 },
        { "in parentheses", "_ = await (((d.SendAsync(new Q(1)))).ConfigureAwait(false));", 1 },
        { "waited for", "_ = d.SendAsync(new Q(1)).GetAwaiter().GetResult();", 1 },
        { "a command", "await d.SendAsync(new C(1));", 1 },
        { "a variable", "Q q = new(1); _ = await d.SendAsync(q);", 1 },
        { "a class that may have derived ones", "_ = await d.SendAsync(new Open());", 1 },
        { "a nested send", "_ = await d.SendAsync(new Q(await d.SendAsync(new Q(1))));", 2 },
        { "through a field", "_ = await new Holder(d).Inner.SendAsync(new Q(1));", 1 },
        { "the interface", "_ = await s.SendAsync<Q, int>(new Q(1)); await s.SendAsync<C>(new C(1)); await s.SendAsync(new C(1));", 3 },
        { "the interface, conditionally", "int? i = await (s?.SendAsync<Q, int>(new Q(1)) ?? default);", 0 },
        { "a typed interface", "_ = await one.SendAsync(new Q(1));", 1 },
        { "arguments by name through an interface", "_ = await one.SendAsync(cancellationToken: token, request: new Q(1));", 1 },

        { "a task that is kept", "var t = d.SendAsync(new Q(1)); _ = await t; var u = one.SendAsync(new Q(1)); _ = await u;", 0 },
        { "a task that is converted", "_ = await d.SendAsync(new Q(1)).AsTask();", 0 },
        { "a task that is handed on", "ValueTask<int> F() => d.SendAsync(new Q(1)); _ = await F();", 0 },
        { "a context that is computed", "_ = await d.SendAsync(new Q(1)).ConfigureAwait(Environment.TickCount > 0);", 0 },
        { "an awaiter that is kept", "var a = d.SendAsync(new Q(1)).GetAwaiter(); _ = a.GetResult();", 0 },
        { "an async handler, which does not throw", "_ = await d.SendAsync(new Slow(1)); _ = await s.SendAsync<Slow, int>(new Slow(1));", 0 },
        { "a filtered handler", "_ = await d.SendAsync(new Filtered(1));", 0 },
        { "a synchronous handler", "_ = await d.SendAsync(new Sync(1));", 0 },
        { "a request that nobody handles", "_ = await d.SendAsync(new Derived());", 0 },
        { "the interface of the request", "IQuery<int> q = new Open(); _ = await d.SendAsync(q);", 0 },
        { "an argument by name", "_ = await d.SendAsync(request: new Q(1));", 0 },
        { "type arguments", "_ = await d.SendAsync<Q, int>(new Q(1));", 0 },
        { "a target-typed request", "Q q = default; _ = await d.SendAsync(q == default ? new Q(1) : default);", 1 },
        { "an object", "_ = await d.SendAsync((object)new Q(1));", 0 },
        { "a dispatcher with a method of that name", "_ = await new Other().SendAsync(new Q(1)); _ = await new Other().SendAsync(\"\");", 0 },
        { "a dispatcher that inherits one", "_ = await new Third().SendAsync(new Q(1)); _ = await new Third().SendAsync(\"\");", 0 },
        { "a type parameter", "_ = await Local(new Q(1)); async ValueTask<int> Local<T>(T q) where T : IQuery<int> => await s.SendAsync<T, int>(q);", 0 },
        { "an expression tree", "System.Linq.Expressions.Expression<Func<int>> x = () => d.SendAsync(new Q(1), token).GetAwaiter().GetResult();", 0 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Send_OfEachForm_IsBoundToTheHandlerOnlyWhereItIsAwaited(string form, string code, int expected)
    {
        _ = form;
        string run = InterceptedRun.Over(
            $$"""
            using System; using System.Threading; using System.Threading.Tasks; using Dispatch;
            namespace N;
            public readonly record struct Q(int Id) : IQuery<int>; public record struct C(int Id) : ICommand; public record Open : IQuery<int>; public record Derived : Open;
            public record struct Slow(int Id) : IQuery<int>; public record struct Sync(int Id) : IQuery<int>; [Filter<F>] public record struct Filtered(int Id) : IQuery<int>;
            struct F : IAsyncRequestFilter { public ValueTask<TResult> InvokeAsync<TRequest, TResult, TNext>(TRequest r, TNext next, CancellationToken t) where TNext : struct, IAsyncNext<TRequest, TResult> => next.InvokeAsync(r, t); }
            [Handles<Q>, Handles<C>, Handles<Open>, Handles<Slow>, Handles<Sync>, Handles<Filtered>] class O
            {
                public ValueTask<int> HandleAsync(Q q) => new(1); public Task HandleAsync(C c) => Task.CompletedTask; public ValueTask<int> HandleAsync(Open q, CancellationToken t) => new(1);
                public async ValueTask<int> HandleAsync(Slow q) { await Task.Yield(); return 1; } public int Handle(Sync q) => 1; public ValueTask<int> HandleAsync(Filtered q) => new(1);
            }
            sealed record Holder(D Inner);
            class Caller(D d, ISender s, ISender<Q, int> one)
            {
                public async Task Run(CancellationToken token) { {{code}} await Task.Yield(); }
                public void Use() => _ = (d, s, one);
            }
            [Dispatcher] public sealed partial class D;
            [Dispatcher] public sealed partial class Other { public Task<int> SendAsync(string s) => Task.FromResult(1); }
            public class Base { public Task<int> SendAsync(string s) => Task.FromResult(1); }
            [Dispatcher] public sealed partial class Third : Base;
            """).RequireEmits().Text();
        Assert.Equal(expected, Awaited().Matches(run).Sum(static interceptor => interceptor.Groups["call"].Captures.Count));
    }

    [GeneratedRegex(@"(?<call>\[\S*InterceptsLocation\([^\n]*\n\s*)+\[\S*MethodImpl\S*\n\s*public static \S+ SendAwaited_")]
    private static partial Regex Awaited();
}
