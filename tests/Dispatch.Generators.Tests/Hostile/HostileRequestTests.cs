using System.Linq;
using Dispatch.Generators.Tests.Harness;

namespace Dispatch.Generators.Tests.Hostile;

/// <summary>Requests that are unusual, or wrong: what is generated compiles, and what is wrong is skipped.</summary>
public sealed class HostileRequestTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using Dispatch; ";
    private const string Root = " [Dispatcher] public sealed partial class D;";

    public static TheoryData<string, string, int> Usable => new()
    {
        { "names of keywords", "namespace @namespace; public record struct @class : IQuery<@event>; public record struct @event; [Handles<@class>] class @struct { public @event Handle(@class @in) => default; }", 1 },
        { "equal names in two namespaces", "namespace A { public record struct Ask : IQuery<int>; } namespace B { public record struct Ask : IQuery<int>; [Handles<A.Ask>] [Handles<Ask>] class H { public int Handle(A.Ask q) => 1; public int Handle(Ask q) => 2; } }", 2 },
        { "equal names of event and request", "namespace A { public record struct Paid; [Handles<Paid>] class O { public void Handle(Paid e) { } } } namespace B { public record struct Paid : ICommand; [Handles<Paid>] class H { public void Handle(Paid q) { } } }", 1 },
        { "names of generated members", "public record struct Send : ICommand; public record struct Stream : IStreamQuery<int>; public record struct SenderFor : IQuery<int>; public record struct DispatchSender : IQuery<int>; class H { [Handles<Send>] public void A(Send q) { } [Handles<Stream>] public IAsyncEnumerable<int> B(Stream q) => null!; [Handles<SenderFor>] public int C(SenderFor q) => 1; [Handles<DispatchSender>] public int DD(DispatchSender q) => 1; }", 4 },
        { "closed generics", "public record Get<T>(T Key) : IQuery<List<T>>; class H { [Handles<Get<int>>] public List<int> A(Get<int> q) => []; [Handles<Get<string>>] public List<string> B(Get<string> q) => []; }", 2 },
        { "tuples and nullability", "public record struct A : IQuery<(int Id, string? Name)>; public record struct B : IQuery<string?>; public record struct C : IQuery<int?>; public record struct E : IStreamQuery<(int, string?)>; class H { [Handles<A>] public (int, string?) A(A q) => default; [Handles<B>] public Task<string?> B(B q) => Task.FromResult<string?>(null); [Handles<C>] public int? C(C q) => null; [Handles<E>] public IAsyncEnumerable<(int, string?)> E(E q) => null!; }", 4 },
        { "arrays and nested types", "public static class Outer { public record struct Ask : IQuery<Inner[]>; public class Inner { } [Handles<Ask>] internal sealed class H { public Inner[] Handle(in Ask q) => []; } }", 1 },
        { "an internal request", "record struct Ask : IQuery<int>; [Handles<Ask>] class H { public int Handle(Ask q) => 1; }", 1 },
        { "an internal result of a public request", "record Answer; public record struct Ask : IQuery<Answer>; [Handles<Ask>] class H { public Answer Handle(Ask q) => new(); }", 1 },
        { "a request that handles itself", "[Handles<Ask>] public record struct Ask : IQuery<int> { public static int Handle(Ask q) => 1; }", 1 },
        { "an abstract request", "public abstract record Job : ICommand; public sealed record Nightly : Job; [Handles<Job>] class H { public Task HandleAsync(Job q, CancellationToken ct) => Task.CompletedTask; }", 1 },
        { "an iface between", "public interface IShop<T> : IQuery<T>; public record struct Ask : IShop<int>; [Handles<Ask>] class H { public int Handle(Ask q) => 1; }", 1 },
        { "a marked method that is found as well", "public record struct Ask : IQuery<int>; [Handles<Ask>] class H { [Handles<Ask>] public int Handle(Ask q) => 1; }", 1 },
        { "several handlers", "public record struct Ask : IQuery<int>; [Handles<Ask>] class H { public int Handle(Ask q) => 1; } [Handles<Ask>] class G { public Task<int> HandleAsync(Ask q) => null!; }", 1 },
        { "every lifetime", "public record struct A : ICommand; public record struct B : ICommand; public record struct C : ICommand<int>; [Handles<A>, Observer(ObserverLifetime.Scoped)] class H { public void Handle(A q) { } } [Handles<B>, Observer(ObserverLifetime.Transient)] class G { public ValueTask HandleAsync(B q) => default; } [Handles<C>] struct F : IDisposable { public int Handle(C q) => 1; public void Dispose() { } }", 3 },
        { "filters on every level", "[Filter<F>] public record struct A : IQuery<int>; [Filter<F>] class H { [Handles<A>] [Filter<G>] public int Handle(A q) => 1; } public struct F : IRequestFilter, IAsyncRequestFilter { public TR Invoke<T, TR, TN>(in T q, ref TN next) where TN : struct, INext<T, TR> => next.Invoke(in q); public ValueTask<TR> InvokeAsync<T, TR, TN>(T q, TN next, CancellationToken ct) where TN : struct, IAsyncNext<T, TR> => next.InvokeAsync(q, ct); } public class G : IAsyncRequestFilter<A, int> { public ValueTask<int> InvokeAsync<TN>(A q, TN next, CancellationToken ct) where TN : struct, IAsyncNext<A, int> => next.InvokeAsync(q, ct); }", 1 },
    };

    public static TheoryData<string, string> Unusable => new()
    {
        { "two contracts", "public record struct Ask : IQuery<int>, ICommand; [Handles<Ask>] class H { public int Handle(Ask q) => 1; }" },
        { "no contract", "public record struct Ask : IRequest; [Handles<Ask>] class H { public void Handle(Ask q) { } }" },
        { "another result", "public record struct Ask : IQuery<int>; [Handles<Ask>] class H { public string Handle(Ask q) => \"\"; }" },
        { "no result", "public record struct Ask : IQuery<int>; [Handles<Ask>] class H { public void Handle(Ask q) { } }" },
        { "a result of a command without one", "public record struct Do : ICommand; [Handles<Do>] class H { public int Handle(Do q) => 1; }" },
        { "a task of items", "public record struct Ask : IStreamQuery<int>; [Handles<Ask>] class H { public Task<int> HandleAsync(Ask q) => null!; }" },
        { "a token of a synchronous handler", "public record struct Ask : IQuery<int>; [Handles<Ask>] class H { public int Handle(Ask q, CancellationToken ct) => 1; }" },
        { "a publish context", "public record struct Ask : IQuery<int>; [Handles<Ask>] class H { public Task<int> HandleAsync(Ask q, PublishContext c) => null!; }" },
        { "an interface", "public interface IAsk : IQuery<int>; [Handles<IAsk>] class H { public int Handle(IAsk q) => 1; }" },
        { "a private result", "public class Outer { private class Inner; [Handles<Ask>] internal sealed class H { public static int Handle(Ask q) => 1; } internal record struct Ask : IQuery<Inner>; }" },
    };

    [Theory]
    [MemberData(nameof(Usable))]
    public void Request_ThatIsUnusual_CompilesInDispatcherAndModule(string what, string program, int requests)
    {
        Assert.NotEmpty(what);
        var root = new GeneratorRun(Usings + program, Usings + Root).RequireCompiles();
        Assert.Equal(requests, root.Files.Values.Count(static text => text.Contains("RequestRoute<global::D>? FindRequest_")));
        new GeneratorRun(Usings + program).RequireCompiles();
    }

    [Theory]
    [MemberData(nameof(Unusable))]
    public void Request_ThatIsWrong_IsSkipped(string what, string program)
    {
        Assert.NotEmpty(what);
        var run = new GeneratorRun(Usings + program, Usings + Root);
        Assert.DoesNotContain(run.Files.Values, static text => text.Contains("FindRequest_"));
        Assert.DoesNotContain(run.Files.Values, static text => text.Contains("ISender"));
    }
}
