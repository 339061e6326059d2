namespace Dispatch.EventFlow.Buses;

/// <summary>A method that publishes. Implementations, overrides and extension methods of the type count too.</summary>
/// <param name="Type">The metadata name of the declaring type, such as <c>MediatR.IPublisher</c>.</param>
/// <param name="Method">The name of the method; all overloads.</param>
public sealed record PublishContract(string Type, string Method)
{
    /// <summary>Where the type of the event is taken from.</summary>
    public EventSource Source { get; init; } = EventSource.Argument;

    /// <summary>The ordinal of the argument or type argument, from 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>For a model "this method raises that event": the metadata name of the event, whose type parameter is filled from <see cref="Source"/>; null: the source is the event.</summary>
    public string? Raises { get; init; }

    /// <summary>When the handlers run.</summary>
    public DeliveryMode Mode { get; init; } = DeliveryMode.Sync;

    /// <summary>Whether an event or a command is published.</summary>
    public MessageKind Kind { get; init; } = MessageKind.Event;

    /// <summary>Whether it drops what is queued already, which ends a cycle.</summary>
    public bool Deduplicates { get; init; }
}
