using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>Which awaited sends are bound to a call of the handler that may throw.</summary>
internal static class AwaitedSendPlanner
{
    public static (IEnumerable<InterceptorPlan> Awaited, IEnumerable<InterceptedCallModel> Others) Plan(
        ImmutableArray<DispatchPlan> plans, EquatableArray<InterceptedCallModel> calls)
    {
        if (!calls.Any(static call => call.AwaitedTypeName.Length > 0))
        {
            return ([], calls);
        }

        List<(PlanHeader Header, Dictionary<string, RequestPlan> Requests)> dispatchers = plans
            .Where(static plan => plan.Requests.Count > 0)
            .OrderBy(static plan => plan.Core.Header.TypeName, StringComparer.Ordinal)
            .Select(static plan => (plan.Core.Header, plan.Requests.Where(static request => request.HasAwaitedSend).ToDictionary(static request => request.Type.TypeName)))
            .ToList();
        var awaited = new List<InterceptedCallModel>();
        var others = new List<InterceptedCallModel>();
        foreach (InterceptedCallModel call in calls)
        {
            bool isKnown = dispatchers.Exists(dispatcher => IsOf(dispatcher.Header, call) && dispatcher.Requests.ContainsKey(call.AwaitedTypeName));
            if (isKnown)
            {
                awaited.Add(call);
            }
            else if (call.Method != InterceptedMethod.SendOverload)
            {
                others.Add(call);
            }
        }

        return (
            awaited
                .GroupBy(static call => (call.Method, call.AwaitedTypeName, call.DispatcherTypeName))
                .OrderBy(static group => group.Key.Method)
                .ThenBy(static group => group.Key.AwaitedTypeName, StringComparer.Ordinal)
                .ThenBy(static group => group.Key.DispatcherTypeName, StringComparer.Ordinal)
                .Select(group => new InterceptorPlan(
                    group.Key.Method,
                    null,
                    dispatchers.Where(dispatcher => IsOf(dispatcher.Header, group.First())).Select(dispatcher => new InterceptorTargetPlan(dispatcher.Header, null)
                    {
                        Request = dispatcher.Requests.TryGetValue(group.Key.AwaitedTypeName, out RequestPlan? request) ? request : null,
                    }).ToEquatableArray(),
                    group.ToEquatableArray())
                {
                    IsAwaited = true,
                }),
            others);
    }

    private static bool IsOf(PlanHeader dispatcher, InterceptedCallModel call) =>
        call.DispatcherTypeName.Length == 0 || call.DispatcherTypeName == dispatcher.TypeName;
}
