namespace Dispatch.EventFlow;

/// <summary>A method that handles one event.</summary>
/// <param name="Id">Identity: <c>[Assembly]Namespace.Type.Method(EventId)</c>.</param>
/// <param name="Name">The short name of the type, or of the type and method where a type has several, for messages.</param>
/// <param name="Type">The full name of the handling type.</param>
/// <param name="Method">The method.</param>
/// <param name="EventId">The event that it declares to handle, maybe a base type of what it receives.</param>
/// <param name="Assembly">The assembly that declares it.</param>
/// <param name="Bus">The name of the bus that calls it.</param>
/// <param name="Mode">When it runs, seen from the publish.</param>
/// <param name="Order">The declared order; 0 if there is none.</param>
/// <param name="IsCatchAll">Whether it handles <c>object</c> or an interface or base type of several events.</param>
/// <param name="IsPublic">Whether other assemblies can see the type.</param>
/// <param name="Location">The name of the method, if in this compilation.</param>
public sealed record HandlerNode(
    string Id,
    string Name,
    string Type,
    string Method,
    string EventId,
    string Assembly,
    string Bus,
    DeliveryMode Mode,
    int Order,
    bool IsCatchAll,
    bool IsPublic,
    FlowLocation Location)
{
    /// <summary>Whether it is known to do nothing the second time: <c>[Idempotent]</c>, <c>[Deduplicated]</c>.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>The capacity of its own queue if a full queue makes publishers wait; null if it never does.</summary>
    public int? WaitsWhenFull { get; init; }

    /// <summary>Whether something outside the analysed code triggers it: <c>[ExternallyTriggered]</c>.</summary>
    public bool IsExternallyTriggered { get; init; }
}
