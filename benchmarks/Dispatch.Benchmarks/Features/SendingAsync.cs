using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Contenders;
using Dispatch.Benchmarks.Micro;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Benchmarks.Features;

/// <summary>A query sent to an asynchronous handler that completes at once, against the call of the handler and against MediatR.</summary>
public class SendingAsync
{
    private const int Loop = 100;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly ISender _untyped = Sending.Untyped(MicroDispatchers.New());
    private readonly ISender<QuoteLater, long> _typed = MicroDispatchers.New().SenderFor<QuoteLater, long>();
    private readonly QuoteHandler _handler = new();
    private readonly PlainQuote _plain = new(1, 2, 3);
    private MediatR.IMediator _mediatR = null!;
    private IRequestClient<PlainQuote> _massTransit = null!;
    private long _sum;

    [GlobalSetup]
    public void Setup()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMediator(static mediator =>
        {
            mediator.AddConsumer<PlainQuoteConsumer>();
            mediator.AddRequestClient<PlainQuote>();
        });
        _massTransit = services.BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<IRequestClient<PlainQuote>>();
        _mediatR = new MediatR.Mediator(new ServiceCollection()
            .AddSingleton<MediatR.IRequestHandler<PlainQuote, long>>(_handler)
            .BuildServiceProvider()
            .GetRequiredService);
    }

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _handler.HandleAsync(new QuoteLater(i, 2, 3), CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Overload()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _dispatcher.SendAsync(new QuoteLater(i, 2, 3), CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    /// <summary>The task is kept for a statement, so that it has to fail where the handler throws.</summary>
    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Kept()
    {
        for (int i = 0; i < Loop; i++)
        {
            ValueTask<long> sent = _dispatcher.SendAsync(new QuoteLater(i, 2, 3), CancellationToken.None);
            _sum += sent.GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void TypedInterface()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _typed.SendAsync(new QuoteLater(i, 2, 3), CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void GenericInterface()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _untyped.SendAsync<QuoteLater, long>(new QuoteLater(i, 2, 3), CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void AsyncMethodByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _handler.HandleAsync(new QuoteAwaited(i, 2, 3), CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void AsyncMethod()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _dispatcher.SendAsync(new QuoteAwaited(i, 2, 3), CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MediatR5()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _mediatR.Send(_plain, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void MassTransit8()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _massTransit.GetResponse<PlainAnswer>(_plain, CancellationToken.None).GetAwaiter().GetResult().Message.Units;
        }
    }
}
