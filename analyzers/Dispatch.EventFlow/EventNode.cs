namespace Dispatch.EventFlow;

/// <summary>A type of event or command.</summary>
/// <param name="Id">Identity: <c>[Assembly]Namespace.Type&lt;Argument&gt;</c>; the same in every compilation.</param>
/// <param name="Name">The short name, for messages.</param>
/// <param name="FullName">The name with its namespace.</param>
/// <param name="Assembly">The assembly that declares the type.</param>
/// <param name="Kind">Event, command or C# event.</param>
/// <param name="Bus">The name of the bus that carries it.</param>
/// <param name="IsPublic">Whether other assemblies can see the type.</param>
/// <param name="IsAbstract">Whether it is an interface, an abstract class, <c>object</c> or still has a type parameter: published values are of other types.</param>
/// <param name="Location">Where the type is declared, if in this compilation.</param>
public sealed record EventNode(
    string Id,
    string Name,
    string FullName,
    string Assembly,
    MessageKind Kind,
    string Bus,
    bool IsPublic,
    bool IsAbstract,
    FlowLocation Location)
{
    /// <summary>Whether publishing nobody's event, or handling it without a publisher, is meant: <c>[ExtensionPoint]</c>.</summary>
    public bool IsExtensionPoint { get; init; }

    /// <summary>Whether something outside the analysed code publishes it: <c>[ExternallyTriggered]</c>.</summary>
    public bool IsExternallyTriggered { get; init; }

    /// <summary>The reason of an <c>[AllowCycle]</c> on the type; null if there is none.</summary>
    public string? AllowedCycle { get; init; }

    /// <summary>Whether code of this compilation besides its handlers names the type, so that it may be created there.</summary>
    public bool IsMentioned { get; init; }

    /// <summary>Whether something other than a handler receives it at run time, such as an observable.</summary>
    public bool IsListenedTo { get; init; }
}
