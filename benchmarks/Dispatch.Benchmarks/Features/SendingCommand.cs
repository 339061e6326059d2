using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>A command without a result, through each way to send, against the call of its handler.</summary>
public class SendingCommand
{
    private const int Loop = 1000;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly ISender _untyped = Sending.Untyped(MicroDispatchers.New());
    private readonly ISender<Restock> _typed = MicroDispatchers.New().SenderFor<Restock>();
    private readonly RestockHandler _handler = new();

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void ByHand()
    {
        for (int i = 0; i < Loop; i++)
        {
            _handler.Handle(new Restock(i, 2, 3));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Overload()
    {
        for (int i = 0; i < Loop; i++)
        {
            _dispatcher.Send(new Restock(i, 2, 3));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void TypedInterface()
    {
        for (int i = 0; i < Loop; i++)
        {
            _typed.Send(new Restock(i, 2, 3));
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void GenericInterface()
    {
        for (int i = 0; i < Loop; i++)
        {
            _untyped.Send<Restock>(new Restock(i, 2, 3));
        }
    }
}
