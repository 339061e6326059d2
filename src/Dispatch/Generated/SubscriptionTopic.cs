using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Dispatch.Generated;

/// <summary>The subscriptions of one key. It leaves with the last of them.</summary>
internal sealed class SubscriptionTopic<TKey>(TKey key, ConcurrentDictionary<TKey, SubscriptionTopic<TKey>> topics, object gate, HashSet<SubscriptionCell> filled)
    : SubscriptionTable(gate, filled)
    where TKey : notnull
{
    private protected override void OnEmpty()
    {
        IsDropped = true;
        topics.TryRemove(key, out _);
        InvalidateAll();
    }
}
