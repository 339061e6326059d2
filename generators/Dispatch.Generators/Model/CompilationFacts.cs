namespace Dispatch.Generators.Model;

/// <summary>All that the generator takes from the compilation as a whole.</summary>
/// <param name="AssemblyName">The assembly.</param>
/// <param name="HasDependencyInjection">Whether registration can be generated.</param>
internal sealed record CompilationFacts(string AssemblyName, bool HasDependencyInjection);
