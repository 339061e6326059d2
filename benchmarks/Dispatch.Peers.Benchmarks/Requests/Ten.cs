using System.Collections.Generic;
using System.Threading.Tasks;

namespace Dispatch.Peers.Benchmarks;

internal static class Ten
{
    public static async IAsyncEnumerable<long> Items(long first)
    {
        for (long i = 0; i < 10; i++)
        {
            yield return first + i;
        }

        await Task.CompletedTask;
    }

    public static async Task<long> Sum(IAsyncEnumerable<long> items)
    {
        long sum = 0;
        await foreach (long item in items)
        {
            sum += item;
        }

        return sum;
    }
}
