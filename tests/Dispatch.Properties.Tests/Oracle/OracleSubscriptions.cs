using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Oracle;

/// <summary>What is subscribed, in the order of subscribing.</summary>
internal sealed class OracleSubscriptions(OraclePerturbation perturbation)
{
    private readonly List<SubscriptionChange> _active = [];

    public void Clear() => _active.Clear();

    public void Apply(SubscriptionChange change)
    {
        if (change.Event is null)
        {
            _active.RemoveAll(active => active.Name == change.Name);
        }
        else
        {
            _active.Add(change);
        }
    }

    public List<SubscriptionChange> For(Type runtimeType, bool isKeyed) => perturbation == OraclePerturbation.NoSubscriptions
        ? []
        : _active.Where(active => active.Event!.IsAssignableFrom(runtimeType) && (isKeyed || !active.IsKeyed)).OrderBy(static active => active.Order).ToList();

    /// <summary>Each goes before the first handler of a higher order.</summary>
    public List<OracleStep> Among(List<OracleStep> handlers, List<SubscriptionChange> subscriptions)
    {
        var steps = new List<OracleStep>(handlers);
        foreach (SubscriptionChange subscription in subscriptions)
        {
            int place = perturbation == OraclePerturbation.SubscriptionsLast ? -1 : handlers.FindIndex(handler => handler.Order > subscription.Order);
            var step = new OracleStep("subscription", subscription.Order, subscription.IsAsync, async (e, token) => await subscription.Call!(e, token));
            steps.Insert(place < 0 ? steps.Count : steps.IndexOf(handlers[place]), step);
        }

        return steps;
    }
}
