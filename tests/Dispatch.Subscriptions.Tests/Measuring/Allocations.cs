using System;

namespace Dispatch.Subscriptions.Tests.Measuring;

/// <summary>Counts the bytes that an action allocates on this thread.</summary>
internal static class Allocations
{
    public const int Publishes = 4_000;

    /// <summary>The bytes of <see cref="Publishes"/> calls in the steady state, the least of three times: what a call allocates it allocates each time, what the runtime does once it does not.</summary>
    public static long Of(Action publish)
    {
        for (int i = 0; i < 500; i++)
        {
            publish();
        }

        return Math.Min(Once(publish), Math.Min(Once(publish), Once(publish)));
    }

    private static long Once(Action publish)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Publishes; i++)
        {
            publish();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
