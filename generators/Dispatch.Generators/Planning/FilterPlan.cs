using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>All the filters of an event.</summary>
/// <param name="Around">Around all its observers; null: none.</param>
/// <param name="Steps">Around single observers.</param>
internal sealed record EventFiltersPlan(FilterPlan? Around, EquatableArray<FilteredStepPlan> Steps);

/// <summary>The filters around one thing: all the observers of an event, or one of them.</summary>
/// <param name="Steps">The filters, outermost first.</param>
/// <param name="IsAsync">Which form of them is called.</param>
/// <param name="AsyncName">The first filter that has no synchronous form; null: none.</param>
/// <param name="OutermostName">The first filter, for messages.</param>
/// <param name="Refusal">Why nothing can be published.</param>
internal sealed record FilterPlan(EquatableArray<FilterStepPlan> Steps, bool IsAsync, string? AsyncName, string OutermostName, RefusalPlan? Refusal);

/// <summary>One filter.</summary>
/// <param name="Target">What it is called on, from inside the dispatcher.</param>
/// <param name="TakenType">The event type that it is for; null: any.</param>
internal sealed record FilterStepPlan(string Target, string? TakenType);

/// <summary>A filter that cannot be called. What it should have surrounded does not run without it.</summary>
/// <param name="Filter">The filter's full name.</param>
/// <param name="Reason">The end of the sentence about it.</param>
internal sealed record RefusalPlan(string Filter, string Reason);

/// <summary>One observer with filters of its own.</summary>
/// <param name="Index">Its position among the steps.</param>
/// <param name="Step">Its call.</param>
/// <param name="Filters">What surrounds the call.</param>
internal sealed record FilteredStepPlan(int Index, StepPlan Step, FilterPlan Filters);
