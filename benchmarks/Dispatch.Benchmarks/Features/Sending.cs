using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>A query of 24 bytes sent to a synchronous handler, through each way to send, against the call of the handler.</summary>
public class Sending
{
    private const int Loop = 1000;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly ISender _untyped = Untyped(MicroDispatchers.New());
    private readonly ISender<Quote, long> _typed = MicroDispatchers.New().SenderFor<Quote, long>();
    private readonly QuoteHandler _handler = new();
    private long _sum;
    private long _count;

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _handler.Handle(new Quote(i, 2, 3));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Overload()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _dispatcher.Send(new Quote(i, 2, 3));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void TypedInterface()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _typed.Send(new Quote(i, 2, 3));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void GenericInterface()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _untyped.Send<Quote, long>(new Quote(i, 2, 3));
        }
    }

    [Benchmark(OperationsPerInvoke = Loop)]
    public void Inferred()
    {
        for (int i = 0; i < Loop; i++)
        {
#pragma warning disable DSP0055 // What the box costs is measured.
            _sum += _untyped.Send(new Quote(i, 2, 3));
#pragma warning restore DSP0055
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void FilteredByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            _count++;
            _sum += _handler.Handle(new FilteredQuote(i, 2, 3));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Filtered()
    {
        for (int i = 0; i < Loop; i++)
        {
            _sum += _dispatcher.Send(new FilteredQuote(i, 2, 3));
        }
    }

    /// <summary>The dispatcher as an application has it injected: the compiler knows the interface only.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ISender Untyped(MicroDispatcher dispatcher) => dispatcher;
}
