using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Tooling;

namespace Dispatch.Generators.Planning;

/// <summary>Puts calls into scopes of their own.</summary>
internal static class ScopePlanner
{
    /// <summary>Plans the scopes of an event. Steps in a scope of their own are replaced by calls of what opens it.</summary>
    public static EventScopesPlan PlanEvent(
        string member, List<HandlerModel> handlers, List<StepPlan> steps, Dictionary<string, ObserverPlan> observers, bool hasContainer)
    {
        var deliveries = new List<ScopedStepPlan>();
        for (int i = 0; i < steps.Count; i++)
        {
            StepPlan step = steps[i];
            if (handlers[i].IsStatic || observers[handlers[i].Observer.MetadataName] is not { Lifetime: LifetimeModel.PerDelivery or LifetimeModel.PerPublish } observer)
            {
                continue;
            }

            deliveries.Add(new ScopedStepPlan(i, step, observer));
            steps[i] = new StepPlan(
                "Scopes_" + member,
                "Deliver" + i.ToString(CultureInfo.InvariantCulture),
                new HandlerSignature(step.Signature.IsAsync ? HandlerReturn.ValueTask : HandlerReturn.Void, TakesToken: step.Signature.IsAsync, ByReference: true, step.Signature.TakesContext),
                TakenType: null,
                step.DisplayName,
                step.Order,
                TakesDispatcher: true);
        }

        return new EventScopesPlan(
            handlers.Any(handler => !handler.IsStatic && observers[handler.Observer.MetadataName].Lifetime == LifetimeModel.PerPublish),
            hasContainer,
            deliveries.ToEquatableArray());
    }
}
