namespace Dispatch.EventFlow;

/// <summary>A publish, send or raise in the code of this compilation.</summary>
/// <param name="EventId">What is published; several sites share a location if it may be one of several types.</param>
/// <param name="MethodId">The method around it.</param>
/// <param name="MethodName">The short name of that method.</param>
/// <param name="Certainty">Whether every run of the method publishes.</param>
/// <param name="Mode">When the handlers run.</param>
/// <param name="Multiplicity">Whether it is in a loop.</param>
/// <param name="Location">The call.</param>
public sealed record PublishSite(
    string EventId,
    string MethodId,
    string MethodName,
    Certainty Certainty,
    DeliveryMode Mode,
    Multiplicity Multiplicity,
    FlowLocation Location);
