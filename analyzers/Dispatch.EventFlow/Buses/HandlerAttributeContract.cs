namespace Dispatch.EventFlow.Buses;

/// <summary>An attribute on a method that handles; the event is the type argument of the attribute, else the first parameter.</summary>
/// <param name="Type">The metadata name of the attribute.</param>
public sealed record HandlerAttributeContract(string Type)
{
    /// <summary>When it runs, seen from the publish.</summary>
    public DeliveryMode Mode { get; init; } = DeliveryMode.Sync;

    /// <summary>Whether it handles an event or a command.</summary>
    public MessageKind Kind { get; init; } = MessageKind.Event;
}
