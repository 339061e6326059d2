namespace Dispatch.EventFlow.Buses;

/// <summary>An interface or base class whose implementations handle.</summary>
/// <param name="Type">The metadata name, such as <c>MediatR.INotificationHandler`1</c>.</param>
/// <param name="EventArgument">Which type argument is the event, from 0.</param>
public sealed record HandlerContract(string Type, int EventArgument = 0)
{
    /// <summary>The method that is called; null: every method of the interface that takes the event.</summary>
    public string? Method { get; init; }

    /// <summary>When it runs, seen from the publish.</summary>
    public DeliveryMode Mode { get; init; } = DeliveryMode.Sync;

    /// <summary>Whether it handles an event or a command.</summary>
    public MessageKind Kind { get; init; } = MessageKind.Event;
}
