using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>Decides what each intercepted call becomes: the publish of a known event, or the dispatcher's generic method.</summary>
internal static class InterceptionPlanner
{
    /// <summary>Null: there is nothing to intercept.</summary>
    public static InterceptionPlan? Plan(DispatchPlan plan, EquatableArray<InterceptedCallModel> calls)
    {
        if (calls.Count == 0)
        {
            return null;
        }

        Dictionary<string, EventPlan> events = plan.Events.ToDictionary(static planned => planned.Event.TypeName);
        return new InterceptionPlan(
            plan.Core.Header,
            calls
                .GroupBy(call => (call.Method, TypeName: EventOf(events, call)?.Event.TypeName))
                .Select(group => new InterceptorPlan(
                    group.Key.Method, group.Key.TypeName is { } known ? events[known] : null, group.ToEquatableArray()))
                .OrderBy(static interceptor => interceptor.Method)
                .ThenBy(static interceptor => interceptor.Event?.Member, System.StringComparer.Ordinal)
                .ToEquatableArray());
    }

    /// <summary>Null: the event is not known, or the dispatcher has to refuse it.</summary>
    private static EventPlan? EventOf(Dictionary<string, EventPlan> events, InterceptedCallModel call) =>
        events.TryGetValue(call.EventTypeName, out EventPlan? planned)
        && planned.Event.Kind != EventKind.Object
        && (InterceptionPlan.IsAsync(call.Method) || !planned.IsAsync)
            ? planned
            : null;
}
