using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Tooling;

namespace Dispatch.Generators.Planning;

/// <summary>One handler for each request.</summary>
internal static class RequestPlanner
{
    public static EquatableArray<RequestPlan> Plan(
        NamedDispatcher named,
        PlanHeader header,
        EquatableArray<HandlerModel> handlers,
        Dictionary<string, ObserverPlan> observers,
        bool isScoped,
        FilterSelection filters,
        Func<ObserverModel, string> targets,
        UniqueNames names,
        HashSet<string> fileNames)
    {
        // A request has no publish whose scope it could share (DSP0066): its handler is made for each call.
        observers = observers.ToDictionary(
            static pair => pair.Key,
            static pair => pair.Value.Lifetime == LifetimeModel.PerPublish ? pair.Value with { Lifetime = LifetimeModel.PerDelivery } : pair.Value);
        var plans = new List<RequestPlan>();
        foreach (IGrouping<string, HandlerModel> group in handlers
            .Where(static handler => handler.Request is not null)
            .GroupBy(static handler => handler.Event.TypeName)
            .OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            List<HandlerModel> claims = Distinct(group);
            HandlerModel handler = claims[0];
            string member = names.Take(handler.Event.SimpleName, handler.Event.TypeName, fileNames, static name => MembersOf(name));
            StepPlan step = DispatchPlanner.PlanStep(handler, handler.Event, observers, isScoped);
            List<FilterUse> around = filters.AroundRequest(handler);
            IEnumerable<ObserverModel> needed = around
                .Where(static use => use.Filter.Problem == ShapeProblem.None)
                .Select(static use => use.Filter.Filter)
                .Concat(handler.IsStatic ? [] : [handler.Observer]);
            plans.Add(new RequestPlan(
                header,
                named.Hint + "." + member,
                member,
                handler.Event,
                handler.Request!,
                step,
                handler.Observer.TypeName,
                DispatchPlanner.PlanPreparations(needed, observers, isScoped),
                FilterPlanner.Plan(around, step.Signature.IsAsync ? step.DisplayName : null, targets),
                !handler.IsStatic && observers[handler.Observer.MetadataName].IsMadeEachTime,
                claims.Count == 1 ? null : string.Join(", ", claims.Select(static claim => claim.Observer.MetadataName + "." + claim.Method))));
        }

        return plans.ToEquatableArray();
    }

    public static EquatableArray<RequestRoutePlan> Routes(EquatableArray<RequestPlan> requests) => requests
        .Select(static plan => new RequestRoutePlan(plan.Member, plan.Type.TypeName, plan.Type.Key, plan.Contract.Kind, plan.Contract.ResultTypeName))
        .ToEquatableArray();

    /// <summary>A method that is marked and also found by its class-level attribute is one handler.</summary>
    private static List<HandlerModel> Distinct(IEnumerable<HandlerModel> handlers)
    {
        List<HandlerModel> claims = handlers
            .GroupBy(static handler => (handler.Observer.MetadataName, handler.Method))
            .Select(static group => group.First())
            .ToList();
        claims.Sort(HandlerOrder.Compare);
        return claims;
    }

    private static string[] MembersOf(string name) =>
        [$"Send_{name}", $"SendAsync_{name}", $"Stream_{name}", $"SendFirst_{name}", $"Request_{name}", $"FindRequest_{name}", $"RequestFilters_{name}", $"SendAwaited_{name}", $"_readyRequest_{name}"];
}
