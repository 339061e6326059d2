using System;
using System.Collections.Generic;
using System.Threading;

namespace Dispatch.Generated;

/// <summary>The subscriptions without a key. They are part of the snapshots of every key, too.</summary>
internal sealed class SubscriptionRoot(object gate, HashSet<SubscriptionCell> filled) : SubscriptionTable(gate, filled)
{
    /// <summary>Whose states stand for these subscriptions. Dispatchers of scopes have none that do.</summary>
    internal ISubscriptionOwner? Owner { get; set; }

    private protected override void OnChange()
    {
        Owner?.ForgetReady();

        // The states are reset before the change is known to anybody.
        Interlocked.MemoryBarrier();
    }

    private protected override void InvalidateCellsOf(Type eventType)
    {
        SubscriptionCell[] cells = [.. Filled];
        foreach (SubscriptionCell cell in cells)
        {
            if (eventType.IsAssignableFrom(cell.RuntimeType))
            {
                cell.Invalidate();
            }
        }
    }
}
