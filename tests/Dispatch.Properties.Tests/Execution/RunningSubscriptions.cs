using System;
using System.Collections.Generic;
using Dispatch.Properties.Oracle;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Execution;

/// <summary>The subscriptions of a program, the same in every dispatcher and in the oracle.</summary>
internal sealed class RunningSubscriptions(IReadOnlyList<object> dispatchers, OracleSubscriptions oracle) : IDisposable
{
    private readonly Dictionary<string, List<IDisposable>> _active = [];

    public void Apply(IEnumerable<SubscriptionChange> changes)
    {
        foreach (SubscriptionChange change in changes)
        {
            oracle.Apply(change);
            if (change.Subscribe is not null)
            {
                List<IDisposable> added = [];
                foreach (object dispatcher in dispatchers)
                {
                    added.Add(change.Subscribe(dispatcher));
                }

                _active.Add(change.Name, added);
            }
            else if (_active.Remove(change.Name, out List<IDisposable>? removed))
            {
                removed.ForEach(static subscription => subscription.Dispose());
            }
        }
    }

    public void Dispose()
    {
        foreach (List<IDisposable> subscriptions in _active.Values)
        {
            subscriptions.ForEach(static subscription => subscription.Dispose());
        }

        _active.Clear();
        oracle.Clear();
    }
}
