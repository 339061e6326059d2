namespace Dispatch.EventFlow.Buses;

/// <summary>Handlers that are found by name only: methods of a name, in types whose names end alike. The event is the first parameter.</summary>
/// <param name="TypeSuffix">How the name of the type ends; <c>""</c> for any type.</param>
/// <param name="Method">The name of the method.</param>
public sealed record HandlerConvention(string TypeSuffix, string Method)
{
    /// <summary>When it runs, seen from the publish.</summary>
    public DeliveryMode Mode { get; init; } = DeliveryMode.Sync;

    /// <summary>Whether it handles an event or a command.</summary>
    public MessageKind Kind { get; init; } = MessageKind.Event;
}
