using System.Collections.Generic;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>Decides how the observers of an event run.</summary>
internal static class NestingPlanner
{
    /// <summary>Whether they run at the same time: only where that differs from one after the other.</summary>
    public static bool IsParallel(DispatcherModel dispatcher, EventModel known, List<StepPlan> steps)
    {
        if (steps.Count < 2 || !steps.Exists(static step => step.Signature.IsAsync))
        {
            return false;
        }

        foreach (EventConcurrencyModel declared in dispatcher.Nesting.Events)
        {
            if (declared.EventTypeName == known.TypeName)
            {
                return declared.IsParallel;
            }
        }

        return known.IsParallel ?? dispatcher.Nesting.IsParallel;
    }
}
