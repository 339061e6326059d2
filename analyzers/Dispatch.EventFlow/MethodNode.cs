namespace Dispatch.EventFlow;

/// <summary>A method from which a publish is reached without being a handler: where flows start.</summary>
/// <param name="Id">Identity: <c>[Assembly]</c> and the documentation id.</param>
/// <param name="Name">The short name with its type, for messages.</param>
/// <param name="Type">The full name of the type.</param>
/// <param name="Assembly">The assembly that declares it.</param>
/// <param name="IsPublic">Whether other assemblies can call it.</param>
/// <param name="IsRoot">Whether nothing in the analysed code calls it: an entry point, an endpoint, public API.</param>
/// <param name="Location">The name of the method, if in this compilation.</param>
public sealed record MethodNode(string Id, string Name, string Type, string Assembly, bool IsPublic, bool IsRoot, FlowLocation Location);
