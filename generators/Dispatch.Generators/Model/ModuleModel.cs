namespace Dispatch.Generators.Model;

/// <summary>The observers of a referenced assembly, as its manifest lists them.</summary>
/// <param name="AssemblyName">The assembly.</param>
/// <param name="Handlers">Its handlers; empty if it has a dispatcher of its own.</param>
/// <param name="Open">Its observers of all events.</param>
internal sealed record ModuleModel(string AssemblyName, EquatableArray<HandlerModel> Handlers, EquatableArray<OpenHandlerModel> Open)
{
    /// <summary>Whether there is anything to call.</summary>
    public bool HasHandlers => Handlers.Count + Open.Count > 0;
}
