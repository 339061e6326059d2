using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>What a careful author writes instead: one observer, awaited in order.</summary>
internal sealed class SuspendedClass1ByHand
{
    private readonly SuspendedClass1Observer00 _observer00 = new();

    internal async ValueTask Publish(SuspendedClass1 e)
    {
        await _observer00.HandleAsync(e);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal async ValueTask PublishPooled(SuspendedClass1 e)
    {
        await _observer00.HandleAsync(e);
    }

    internal OtherAsyncWays<SuspendedClass1> Others() => new(_observer00);
}
