namespace Dispatch.Generators.Model;

/// <summary>All that the generator takes from the compilation as a whole.</summary>
/// <param name="AssemblyName">The assembly.</param>
/// <param name="HasDependencyInjection">Whether registration can be generated.</param>
/// <param name="HasReadonlyReferences">Whether the language passes <c>in</c> parameters on as <c>ref readonly</c>, as C# 12 does.</param>
internal sealed record CompilationFacts(string AssemblyName, bool HasDependencyInjection, bool HasReadonlyReferences);
