namespace Dispatch.Generators.Planning;

/// <summary>The dependency-injection scopes that a dispatcher opens itself.</summary>
/// <param name="PerPublish">Whether a publish may open one.</param>
/// <param name="HasContainer">Whether the container's types can be named.</param>
internal sealed record ScopePlan(bool PerPublish, bool HasContainer);

/// <summary>The scopes of one event.</summary>
/// <param name="PerPublish">Whether each publish opens one.</param>
/// <param name="HasContainer">Whether the container's types can be named.</param>
/// <param name="Deliveries">The calls that open one.</param>
internal sealed record EventScopesPlan(bool PerPublish, bool HasContainer, Model.EquatableArray<ScopedStepPlan> Deliveries);

/// <summary>A call in a scope of its own.</summary>
/// <param name="Index">Its position among the steps.</param>
/// <param name="Step">The call.</param>
/// <param name="Observer">The observer, which comes from the scope.</param>
internal sealed record ScopedStepPlan(int Index, StepPlan Step, ObserverPlan Observer);
