namespace Dispatch.EventFlow.Buses;

/// <summary>A method that registers delegates as handlers.</summary>
/// <param name="Type">The metadata name of the declaring type.</param>
/// <param name="Method">The name of the method; all overloads.</param>
public sealed record SubscribeContract(string Type, string Method)
{
    /// <summary>Where the type of the event is taken from; with <see cref="EventSource.Argument"/> the parameter of the delegate.</summary>
    public EventSource Source { get; init; } = EventSource.Argument;

    /// <summary>The ordinal of the type argument, from 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>When the delegate runs, seen from the publish.</summary>
    public DeliveryMode Mode { get; init; } = DeliveryMode.Sync;
}
