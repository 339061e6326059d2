using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>Which awaited calls are bound to calls of the observers or of the handler that may throw.</summary>
internal static class AwaitedCallPlanner
{
    public static (IEnumerable<InterceptorPlan> Awaited, IEnumerable<InterceptedCallModel> Others) Plan(
        EquatableArray<DispatchPlan> plans, EquatableArray<InterceptedCallModel> calls)
    {
        if (!calls.Any(static call => call.AwaitedTypeName.Length > 0))
        {
            return ([], calls);
        }

        List<DispatcherCalls> dispatchers = plans
            .OrderBy(static plan => plan.Core.Header.TypeName, StringComparer.Ordinal)
            .Select(static plan => new DispatcherCalls(
                plan.Core.Header,
                plan.Requests.Count > 0,
                plan.Events.Where(static planned => planned.HasAwaitedPublish).ToDictionary(static planned => planned.Event.TypeName),
                plan.Requests.Where(static request => request.HasAwaitedSend).ToDictionary(static request => request.Type.TypeName)))
            .ToList();
        var awaited = new List<InterceptedCallModel>();
        var others = new List<InterceptedCallModel>();
        foreach (InterceptedCallModel call in calls)
        {
            if (dispatchers.Exists(dispatcher => dispatcher.Knows(call)))
            {
                awaited.Add(call);
            }
            else if (call.DispatcherTypeName.Length == 0)
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
                    dispatchers.Where(dispatcher => dispatcher.Takes(group.First())).Select(dispatcher => dispatcher.TargetOf(group.First())).ToEquatableArray(),
                    group.ToEquatableArray())
                {
                    IsAwaited = true,
                }),
            others);
    }

    private static bool IsSend(InterceptedCallModel call) => call.Method != InterceptedMethod.PublishOverload && InterceptionPlan.IsRequest(call.Method);

    /// <summary>A dispatcher and what of it has calls that may throw.</summary>
    private sealed record DispatcherCalls(
        PlanHeader Header, bool HasRequests, Dictionary<string, EventPlan> Events, Dictionary<string, RequestPlan> Requests)
    {
        /// <summary>Whether the call may be one of this dispatcher.</summary>
        public bool Takes(InterceptedCallModel call) => (HasRequests || !IsSend(call))
            && (call.DispatcherTypeName.Length == 0 || call.DispatcherTypeName == Header.TypeName);

        public bool Knows(InterceptedCallModel call) =>
            Takes(call) && (IsSend(call) ? Requests.ContainsKey(call.AwaitedTypeName) : Events.ContainsKey(call.AwaitedTypeName));

        public InterceptorTargetPlan TargetOf(InterceptedCallModel call) => IsSend(call)
            ? new InterceptorTargetPlan(Header, null) { Request = Requests.TryGetValue(call.AwaitedTypeName, out RequestPlan? request) ? request : null }
            : new InterceptorTargetPlan(Header, Events.TryGetValue(call.AwaitedTypeName, out EventPlan? planned) ? planned : null);
    }
}
