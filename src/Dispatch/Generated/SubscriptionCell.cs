using System;
using System.Collections.Generic;

namespace Dispatch.Generated;

/// <summary>Where publishers find the snapshot for one type of event. Written under the gate of the hub, read without.</summary>
internal sealed class SubscriptionCell(Type runtimeType, HashSet<SubscriptionCell> filled)
{
    private readonly List<SubscriptionBucket> _sources = [];
    private volatile object? _snapshot;

    internal Type RuntimeType => runtimeType;

    /// <summary>The snapshot; null if it has to be made.</summary>
    internal object? Snapshot => _snapshot;

    internal void Store(object snapshot, List<SubscriptionBucket> sources)
    {
        filled.Add(this);
        _sources.AddRange(sources);
        foreach (SubscriptionBucket source in sources)
        {
            source.Dependents.Add(this);
        }

        _snapshot = snapshot;
    }

    /// <summary>Forgets the snapshot, and with it whatever it kept alive.</summary>
    internal void Invalidate()
    {
        _snapshot = null;
        filled.Remove(this);
        foreach (SubscriptionBucket source in _sources)
        {
            source.Dependents.Remove(this);
        }

        _sources.Clear();
    }
}
