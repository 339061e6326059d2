using System.Threading;

namespace Dispatch.Generated;

/// <summary>What the whole process knows about subscriptions, so that whoever has none pays one load for asking.</summary>
internal static class LiveSubscriptions
{
    private static bool s_ever;
    private static int s_asynchronous;

    /// <summary>Whether any dispatcher has ever had a subscription.</summary>
    internal static bool Ever => Volatile.Read(ref s_ever);

    /// <summary>Whether any dispatcher has an asynchronous subscription.</summary>
    internal static bool AnyAsynchronous => Volatile.Read(ref s_asynchronous) != 0;

    internal static void Added(bool isAsynchronous)
    {
        Volatile.Write(ref s_ever, true);
        if (isAsynchronous)
        {
            Interlocked.Increment(ref s_asynchronous);
        }
    }

    internal static void Removed(bool isAsynchronous)
    {
        if (isAsynchronous)
        {
            Interlocked.Decrement(ref s_asynchronous);
        }
    }
}
