using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>All that is written for one dispatcher.</summary>
internal sealed record DispatchPlan(CorePlan Core, EquatableArray<EventPlan> Events, EquatableArray<EventFilePlan> Files, EquatableArray<RequestPlan> Requests);

/// <summary>The events that share a file.</summary>
/// <param name="Header">The dispatcher.</param>
/// <param name="Hint">The start of the file name.</param>
/// <param name="Events">The events.</param>
internal sealed record EventFilePlan(PlanHeader Header, string Hint, EquatableArray<EventPlan> Events);

/// <summary>A dispatcher and the start of its files' names.</summary>
internal sealed record NamedDispatcher(DispatcherModel Dispatcher, string Hint);

/// <summary>Where members are added.</summary>
/// <param name="Namespace">The namespace, or empty.</param>
/// <param name="Containers">The declarations of the types around the dispatcher.</param>
/// <param name="Name">The dispatcher.</param>
/// <param name="TypeName">The dispatcher from anywhere.</param>
internal sealed record PlanHeader(string Namespace, EquatableArray<string> Containers, string Name, string TypeName);
