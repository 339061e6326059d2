using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Tooling;

namespace Dispatch.Generators.Planning;

/// <summary>Decides the form of the filters around something, and refuses what would go around a filter.</summary>
internal static class FilterPlanner
{
    /// <summary>Plans the filters of an event. Steps with filters are replaced by calls of what surrounds them.</summary>
    public static EventFiltersPlan PlanEvent(
        string member, List<FilterUse> around, List<HandlerModel> handlers, List<StepPlan> steps, System.Func<ObserverModel, string> targets)
    {
        var filtered = new List<FilteredStepPlan>();
        for (int i = 0; i < steps.Count; i++)
        {
            StepPlan step = steps[i];
            if (Plan(FilterSelection.Around(handlers[i]), step.Signature.IsAsync ? step.DisplayName : null, targets) is { } filters)
            {
                filtered.Add(new FilteredStepPlan(i, step, filters));
                steps[i] = new StepPlan(
                    "Filters_" + member,
                    "Observe" + i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    new HandlerSignature(filters.IsAsync ? HandlerReturn.ValueTask : HandlerReturn.Void, TakesToken: filters.IsAsync, ByReference: true, step.Signature.TakesContext),
                    TakenType: null,
                    step.DisplayName,
                    step.Order,
                    TakesDispatcher: true);
            }
        }

        return new EventFiltersPlan(
            Plan(around, steps.Find(static step => step.Signature.IsAsync)?.DisplayName, targets), filtered.ToEquatableArray());
    }

    /// <summary>Null: there are none.</summary>
    /// <param name="uses">The filters, outermost first.</param>
    /// <param name="asynchronous">What makes that which they surround asynchronous; null: it is synchronous.</param>
    /// <param name="targets">What each filter is called on.</param>
    public static FilterPlan? Plan(List<FilterUse> uses, string? asynchronous, System.Func<ObserverModel, string> targets)
    {
        if (uses.Count == 0)
        {
            return null;
        }

        FilterUse? onlyAsync = uses.Find(static use => use.Sync is null && use.Async is not null);
        string? asyncName = onlyAsync is null ? null : onlyAsync.Filter.Filter.MetadataName + ".InvokeAsync";
        bool isAsync = asynchronous is not null || onlyAsync is not null;
        foreach (FilterUse use in uses)
        {
            string? reason = use.Filter.Problem != ShapeProblem.None
                ? ReasonOf(use.Filter.Problem)
                : isAsync && use.Async is null ? $"is synchronous and cannot surround the asynchronous {asynchronous ?? asyncName}; implement {(use.Sync!.IsRequest ? "IAsyncRequestFilter" : "IAsyncEventFilter")} as well" : null;
            if (reason is not null)
            {
                return new FilterPlan(EquatableArray<FilterStepPlan>.Empty, isAsync, asyncName, use.Filter.Filter.MetadataName, new RefusalPlan(use.Filter.Filter.MetadataName, reason));
            }
        }

        return new FilterPlan(
            uses.Select(use => new FilterStepPlan(targets(use.Filter.Filter), (isAsync ? use.Async : use.Sync)!.MessageTypeName)).ToEquatableArray(),
            isAsync,
            asyncName,
            uses[0].Filter.Filter.MetadataName,
            Refusal: null);
    }

    private static string ReasonOf(ShapeProblem problem) => problem switch
    {
        ShapeProblem.NotAFilter => "implements no filter interface",
        ShapeProblem.NotAccessible => "is not accessible from the dispatcher",
        ShapeProblem.ExplicitFilter => "implements a filter interface explicitly",
        ShapeProblem.AmbiguousConstructor => "has several equally long constructors",
        _ => "cannot be constructed",
    };
}
