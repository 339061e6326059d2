using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>How the depth of an event's publishes is limited.</summary>
/// <param name="MaxDepth">The declared limit of every event; 0: only those on a cycle have one, which the build finds out.</param>
/// <param name="Publishers">The handlers that may publish.</param>
internal sealed record GuardPlan(int MaxDepth, EquatableArray<string> Publishers);

/// <summary>The events of a dispatcher that lie on a cycle.</summary>
/// <param name="Header">Where the guards go.</param>
/// <param name="Hint">The name of the file.</param>
/// <param name="Events">The events.</param>
internal sealed record GuardsPlan(PlanHeader Header, string Hint, EquatableArray<GuardedEventPlan> Events);

/// <summary>An event with a guard.</summary>
internal sealed record GuardedEventPlan(string Member, string TypeName, bool TakesContext);
