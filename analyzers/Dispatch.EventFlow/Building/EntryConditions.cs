using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Solving;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>What the conditions of an entry come to when the event is known.</summary>
internal static class EntryConditions
{
    /// <summary>What is left of the conditions when the type of the event is known; false if it is never published.</summary>
    public static bool Decide(FlowEntry entry, int ordinal, ITypeSymbol? received, Hierarchy hierarchy, out Certainty certainty, out Breaker breaker)
    {
        certainty = entry.Certainty;
        breaker = entry.Breaker;
        foreach (ParamCondition condition in entry.Conditions)
        {
            bool? holds = condition.Ordinal == ordinal && received is not null && !condition.IsFlag ? ConditionCheck.OfTypes(condition, [received], hierarchy) : null;
            if (holds == false)
            {
                return false;
            }

            if (holds is null)
            {
                certainty = Instantiation.Worst(certainty, Certainty.May);
                breaker = breaker == Breaker.None ? condition.Breaker : breaker;
            }
        }

        return true;
    }

    /// <summary>Whether what the parameter is decides.</summary>
    public static bool DependOn(FlowEntry entry, int ordinal)
    {
        foreach (ParamCondition condition in entry.Conditions)
        {
            if (condition.Ordinal == ordinal)
            {
                return true;
            }
        }

        return false;
    }
}
