namespace Dispatch.EventFlow;

/// <summary>One hop of a witness path.</summary>
/// <param name="Method">The short name of what is called, or of the event that is published, such as <c>Inventory.Reserve</c>.</param>
/// <param name="Location">The call or the publish.</param>
public sealed record FlowStep(string Method, FlowLocation Location);
