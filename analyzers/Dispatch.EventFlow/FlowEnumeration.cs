namespace Dispatch.EventFlow;

/// <summary>A loop takes the elements of a field one by one, and something inside it leads to a publish.</summary>
/// <param name="FieldId">Identity of the field.</param>
/// <param name="Field">The short name of the field.</param>
/// <param name="EventId">What is published.</param>
/// <param name="Mode">When its handlers run.</param>
/// <param name="Location">The publish, or the call that leads to it.</param>
public sealed record FlowEnumeration(string FieldId, string Field, string EventId, DeliveryMode Mode, FlowLocation Location);
