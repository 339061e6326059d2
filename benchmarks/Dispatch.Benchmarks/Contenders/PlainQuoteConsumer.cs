using System.Threading.Tasks;
using Dispatch.Benchmarks.Features;
using MassTransit;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>What MassTransit's mediator answers with: a class.</summary>
public sealed record PlainAnswer(long Units);

/// <summary>The handler of a query, under MassTransit's contract.</summary>
public sealed class PlainQuoteConsumer : IConsumer<PlainQuote>
{
    public Task Consume(ConsumeContext<PlainQuote> context) => context.RespondAsync(new PlainAnswer(context.Message.Units));
}
