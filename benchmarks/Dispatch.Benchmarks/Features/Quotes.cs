using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Features;

public readonly record struct Quote(long Product, long Units, long Discount) : IQuery<long>;

public readonly record struct QuoteLater(long Product, long Units, long Discount) : IQuery<long>;

public readonly record struct QuoteAwaited(long Product, long Units, long Discount) : IQuery<long>;

[Filter<CountingRequests>]
public readonly record struct FilteredQuote(long Product, long Units, long Discount) : IQuery<long>;

/// <summary>The same question for MediatR.</summary>
public sealed record PlainQuote(long Product, long Units, long Discount) : MediatR.IRequest<long>;

/// <summary>Answers all of them; is not inlined, as most handlers are not.</summary>
[Handles<Quote>]
[Handles<QuoteLater>]
[Handles<QuoteAwaited>]
[Handles<FilteredQuote>]
public sealed class QuoteHandler : MediatR.IRequestHandler<PlainQuote, long>
{
    private long _asked;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public long Handle(in Quote query) => query.Units + ++_asked;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public long Handle(in FilteredQuote query) => query.Units + ++_asked;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<long> HandleAsync(QuoteLater query, CancellationToken cancellationToken) => new(query.Units + ++_asked);

    /// <summary>An <c>async</c> method, as most handlers are.</summary>
    public async ValueTask<long> HandleAsync(QuoteAwaited query, CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        return query.Units + ++_asked;
    }

    public Task<long> Handle(PlainQuote request, CancellationToken cancellationToken) => Task.FromResult(request.Units + ++_asked);
}

public struct CountingRequests : IRequestFilter
{
    public long Count;

    public TResult Invoke<TRequest, TResult, TNext>(in TRequest request, ref TNext next)
        where TNext : struct, INext<TRequest, TResult>
    {
        Count++;
        return next.Invoke(in request);
    }
}
