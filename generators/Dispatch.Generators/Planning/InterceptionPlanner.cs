using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>Decides what each intercepted call becomes: the publish of a known event, or the dispatcher's generic method.</summary>
internal static class InterceptionPlanner
{
    /// <summary>Each dispatcher is one more compare, which a call of another publisher pays for nothing.</summary>
    public const int MaxDispatchers = 8;

    /// <summary>Null: there is nothing to intercept.</summary>
    public static InterceptionPlan? Plan(EquatableArray<DispatchPlan> plans, EquatableArray<InterceptedCallModel> calls)
    {
        if (calls.Count == 0)
        {
            return null;
        }

        List<(PlanHeader Header, bool HasRequests, Dictionary<string, EventPlan> Events)> dispatchers = plans
            .OrderBy(static plan => plan.Core.Header.TypeName, StringComparer.Ordinal)
            .Select(static plan => (plan.Core.Header, plan.Requests.Count > 0, plan.Events.ToDictionary(static planned => planned.Event.TypeName)))
            .ToList();
        (IEnumerable<InterceptorPlan> awaited, IEnumerable<InterceptedCallModel> others) = AwaitedCallPlanner.Plan(
            plans, calls.Where(static call => call.Method != InterceptedMethod.PublishOnDispatcher).ToEquatableArray());
        EquatableArray<InterceptorPlan> interceptors = others
            .GroupBy(call => (call.Method, Known: dispatchers.Exists(dispatcher => EventOf(dispatcher.Events, call) is not null) ? call.EventTypeName : null))
            .OrderBy(static group => group.Key.Method)
            .ThenBy(static group => group.Key.Known, StringComparer.Ordinal)
            .Select(group => new InterceptorPlan(
                group.Key.Method,
                group.Key.Known,
                dispatchers.Where(dispatcher => dispatcher.HasRequests || !InterceptionPlan.IsRequest(group.Key.Method)).Select(dispatcher => new InterceptorTargetPlan(
                    dispatcher.Header, group.Key.Known is null ? null : EventOf(dispatcher.Events, group.First()))).ToEquatableArray(),
                group.ToEquatableArray()))
            .Where(static interceptor => interceptor.Targets.Count > 0)
            .Concat(awaited)
            .Concat(plans.SelectMany(plan => PlanDirect(plan, calls)))
            .ToEquatableArray();
        return interceptors.Count > 0 ? new InterceptionPlan(interceptors) : null;
    }

    /// <summary>
    /// Calls on a dispatcher that has no overloads: its generic method would search for the route of the event when it is first called.
    /// </summary>
    private static IEnumerable<InterceptorPlan> PlanDirect(DispatchPlan plan, EquatableArray<InterceptedCallModel> calls)
    {
        if (plan.Core.HasOverloads)
        {
            return [];
        }

        Dictionary<string, EventPlan> events = plan.Events.Where(static planned => planned.IsCalledDirectly).ToDictionary(static planned => planned.Event.TypeName);
        return calls
            .Where(call => call.Method == InterceptedMethod.PublishOnDispatcher && call.DispatcherTypeName == plan.Core.Header.TypeName && events.ContainsKey(call.EventTypeName))
            .GroupBy(static call => call.EventTypeName)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => new InterceptorPlan(
                InterceptedMethod.PublishOnDispatcher,
                group.Key,
                new[] { new InterceptorTargetPlan(plan.Core.Header, events[group.Key]) }.ToEquatableArray(),
                group.ToEquatableArray()));
    }

    /// <summary>Null: the event is not known, or the dispatcher has to refuse it.</summary>
    private static EventPlan? EventOf(Dictionary<string, EventPlan> events, InterceptedCallModel call) =>
        events.TryGetValue(call.EventTypeName, out EventPlan? planned)
        && planned.Event.Kind != EventKind.Object
        && (InterceptionPlan.IsAsync(call.Method) || !planned.IsAsync)
            ? planned
            : null;
}
