using System.Linq;
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
/// <param name="Filters">What surrounds the observers.</param>
/// <param name="Scopes">The dependency-injection scopes that a publish opens.</param>
/// <param name="IsParallel">Whether they run at the same time.</param>
/// <param name="IsBreadthFirst">Whether what they publish waits until they have all run.</param>
/// <param name="Guard">How the depth of its publishes is limited; null: it is not.</param>
/// <param name="HasOverload">Whether it has entry points of its own on the dispatcher.</param>
/// <param name="IsScoped">Whether one dispatcher per scope shares a root with the subscriptions.</param>
internal sealed record EventPlan(
    PlanHeader Header,
    string Hint,
    string Member,
    EventModel Event,
    ErrorPolicyModel Policy,
    EquatableArray<StepPlan> Steps,
    EquatableArray<PreparationPlan> Preparations,
    EventFiltersPlan Filters,
    EventScopesPlan Scopes,
    bool IsParallel,
    bool IsBreadthFirst,
    GuardPlan? Guard,
    bool HasOverload,
    bool IsScoped)
{
    /// <summary>Whether a publish has to be awaited.</summary>
    public bool IsAsync => FirstAsyncStep >= 0 || Filters.Around is { IsAsync: true };

    /// <summary>Whether a publish is no more than one check and the calls, guarded or not.</summary>
    public bool IsDirect => !IsAsync && Policy == ErrorPolicyModel.Stop && Filters.Around is null && !TakesContext && !IsScoped;

    /// <summary>Whether other classes of the assembly publish it as the dispatcher does: it is of no other type at run time and waits for nothing.</summary>
    public bool IsCalledDirectly => IsDirect && Event.Kind is not (EventKind.Open or EventKind.Abstract);

    /// <summary>The same of an event whose publish has to be awaited.</summary>
    public bool IsPlainAsync => IsAsync && Filters.Around is null && !TakesContext && !IsScoped;

    /// <summary>
    /// Whether a publish that is awaited at once is another one, which may throw: an observer may throw instead of returning its task, as all
    /// do that are no <c>async</c> methods, and the first failure ends the publish.
    /// </summary>
    public bool HasAwaitedPublish => IsPlainAsync && !IsBreadthFirst && !IsParallel && Guard is null && Policy == ErrorPolicyModel.Stop
        && Event.Kind is (EventKind.Struct or EventKind.Sealed or EventKind.Open) && !Steps.All(static step => step.NeverThrows);

    /// <summary>What makes it asynchronous, if it is not an observer: the name of a filter.</summary>
    public string? AsyncFilter => FirstAsyncStep < 0
        ? Filters.Around?.AsyncName
        : Filters.Steps.FirstOrDefault(filtered => filtered.Index == FirstAsyncStep && !filtered.Step.Signature.IsAsync)?.Filters.AsyncName;

    /// <summary>The member that calls the observers: inside the filters, if there are any.</summary>
    public string Body => (Filters.Around is null ? "Publish" : "Deliver") + (IsAsync ? "Async_" : "_") + Member;

    /// <summary>Whether the calls are given a context: an observer takes one, or what they publish has to wait.</summary>
    public bool TakesContext => IsBreadthFirst || Steps.Any(static step => step.Signature.TakesContext);

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
/// <param name="Order">The declared order.</param>
/// <param name="TakesDispatcher">Whether the method is a static one of the generated code, which takes the dispatcher first.</param>
/// <param name="TypeArgument">The type argument of a generic method.</param>
/// <param name="NeverThrows">Whether every failure is in the task that the call returns.</param>
internal sealed record StepPlan(string Target, string Method, HandlerSignature Signature, string? TakenType, string DisplayName, int Order, bool TakesDispatcher = false, string? TypeArgument = null, bool NeverThrows = false);

/// <summary>One observer to be created.</summary>
/// <param name="Create">The method that makes it, from inside the dispatcher.</param>
/// <param name="IsMissing">The test whether it has to be made; null where the method itself tests.</param>
/// <param name="Inline">The observer, if it is made in the first publish of its only event and has no such method.</param>
internal sealed record PreparationPlan(string Create, string? IsMissing, ObserverPlan? Inline = null);
