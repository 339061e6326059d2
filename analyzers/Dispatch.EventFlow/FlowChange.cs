using System.Collections.Immutable;

namespace Dispatch.EventFlow;

/// <summary>A handler adds to or removes from a collection in a field.</summary>
/// <param name="HandlerId">The handler.</param>
/// <param name="FieldId">Identity of the field.</param>
/// <param name="Path">The calls on the way; the last step is the change.</param>
public sealed record FlowChange(string HandlerId, string FieldId, ImmutableArray<FlowStep> Path);
