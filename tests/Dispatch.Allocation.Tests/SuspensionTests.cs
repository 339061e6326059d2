using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Events;
using Dispatch.Allocation.Tests.Measuring;
using Dispatch.Allocation.Tests.Observers;

namespace Dispatch.Allocation.Tests;

public sealed class SuspensionTests
{
    private const int Rounds = 20_000;
    private static readonly Bus s_bus = new(new NoFailures());

    [Fact]
    public async Task PublishAsync_ObserversYield_AllocatesWhatTheObserversDo()
    {
        // Bytes of every thread: a few thousand of them are the thread pool's, spread over all rounds.
        double alone = double.MaxValue;
        double published = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            alone = Math.Min(alone, await BytesPerRoundAsync(static () => CallByHandAsync(new Yielding(1))));
            published = Math.Min(published, await BytesPerRoundAsync(static () => s_bus.PublishAsync(new Yielding(1))));
        }

        Assert.InRange(alone, 100, 2_000);
        Assert.InRange(published - alone, -8, 8);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask CallByHandAsync(Yielding e)
    {
        await YieldingObservers.FirstAsync(e).ConfigureAwait(false);
        await YieldingObservers.SecondAsync(e).ConfigureAwait(false);
        await YieldingObservers.ThirdAsync(e).ConfigureAwait(false);
        await YieldingObservers.FourthAsync(e).ConfigureAwait(false);
    }

    private static async Task<double> BytesPerRoundAsync(Func<ValueTask> run)
    {
        for (int i = 0; i < 2_000; i++)
        {
            await run().ConfigureAwait(false);
        }

        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < Rounds; i++)
        {
            await run().ConfigureAwait(false);
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Rounds;
    }
}
