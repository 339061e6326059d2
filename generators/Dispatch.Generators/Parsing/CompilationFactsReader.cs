using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Parsing;

/// <summary>Projects the compilation, which changes on every keystroke, to the few facts that hardly ever do.</summary>
internal static class CompilationFactsReader
{
    public static CompilationFacts Read(Compilation compilation) => new(
        compilation.AssemblyName ?? "",
        compilation.GetTypeByMetadataName(KnownNames.ServiceCollection) is not null
            && compilation.GetTypeByMetadataName(KnownNames.ServiceCollectionExtensions) is not null,
        compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp12 });
}
