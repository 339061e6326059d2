namespace Dispatch.Generators.Model;

/// <summary>All that the declarations of a compilation say about events.</summary>
/// <param name="Handlers">The observers of one event or request.</param>
/// <param name="Open">The observers of all events.</param>
/// <param name="Dispatchers">The dispatcher classes.</param>
/// <param name="Modules">What the referenced assemblies list.</param>
/// <param name="Facts">What else is asked of the compilation.</param>
internal sealed record Declarations(
    EquatableArray<HandlerModel> Handlers,
    EquatableArray<OpenHandlerModel> Open,
    EquatableArray<DispatcherModel> Dispatchers,
    EquatableArray<ModuleModel> Modules,
    CompilationFacts Facts);
