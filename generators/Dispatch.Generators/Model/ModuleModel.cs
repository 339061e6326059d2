namespace Dispatch.Generators.Model;

/// <summary>The observers of a referenced assembly, as its manifest lists them.</summary>
/// <param name="AssemblyName">The assembly.</param>
/// <param name="Handlers">Its handlers; empty if it has a dispatcher of its own.</param>
internal sealed record ModuleModel(string AssemblyName, EquatableArray<HandlerModel> Handlers);
