using Dispatch.Generators.Model;
using Dispatch.Tooling;

namespace Dispatch.Generators.Planning;

/// <summary>One event of a dispatcher.</summary>
/// <param name="Header">Where it goes.</param>
/// <param name="Hint">The start of the file name.</param>
/// <param name="Member">The part of member names that stands for the event.</param>
/// <param name="Event">The event.</param>
/// <param name="Policy">What happens when an observer fails.</param>
/// <param name="Steps">The calls, in order.</param>
/// <param name="Preparations">What creates the observers on the first publish.</param>
internal sealed record EventPlan(
    PlanHeader Header,
    string Hint,
    string Member,
    EventModel Event,
    ErrorPolicyModel Policy,
    EquatableArray<StepPlan> Steps,
    EquatableArray<PreparationPlan> Preparations)
{
    /// <summary>The first asynchronous step, or -1.</summary>
    public int FirstAsyncStep
    {
        get
        {
            for (int i = 0; i < Steps.Count; i++)
            {
                if (Steps[i].Signature.IsAsync)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}

/// <summary>One call.</summary>
/// <param name="Target">What the method is called on.</param>
/// <param name="Method">The method.</param>
/// <param name="Signature">How it is called.</param>
/// <param name="TakenType">The type that the method takes, where it is not the event itself.</param>
/// <param name="DisplayName">Full type name and method.</param>
internal sealed record StepPlan(string Target, string Method, HandlerSignature Signature, string? TakenType, string DisplayName);

/// <summary>One observer to be created.</summary>
/// <param name="Field">The field, from inside the dispatcher.</param>
/// <param name="Create">The method that fills it.</param>
/// <param name="IsStruct">Whether the field has no null.</param>
internal sealed record PreparationPlan(string Field, string Create, bool IsStruct);
