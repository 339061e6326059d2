namespace Dispatch.Generators.Tests.Intercepting;

/// <summary>Calls that are awaited at once on a dispatcher without overloads are calls of its generic method, and intercepted all the same.</summary>
public sealed class AwaitedWithoutOverloadsTests
{
    private const string Source = """
        using System.Threading; using System.Threading.Tasks; using Dispatch;
        namespace N;
        public readonly record struct A(int Value);
        public sealed record B;
        [Handles<A>] public sealed class X { public ValueTask HandleAsync(A e, CancellationToken token) => default; }
        [Handles<B>] public sealed class Y { public Task HandleAsync(B e) => Task.CompletedTask; }
        public static class Use
        {
            public static async Task All(D d, CancellationToken token)
            {
                await d.PublishAsync(new A(1));
                await d.PublishAsync(new A(1), token);
                await d.PublishAsync<A>(new A(1), token);
                await d.PublishAsync(new B(), token).ConfigureAwait(false);
                d.PublishAsync(new B()).GetAwaiter().GetResult();
            }
        }
        """;

    [Theory]
    [InlineData("", 4)]
    [InlineData("(MaxOverloads = 0)", 4)]
    public void Call_AwaitedAtOnce_IsInterceptedWithAndWithoutOverloads(string limit, int calls)
    {
        var run = InterceptedRun.Over(Source, $"using Dispatch; namespace N; [Dispatcher{limit}] public sealed partial class D;").RequireEmits();

        Assert.InRange(run.Count(), calls, 5);
    }
}
