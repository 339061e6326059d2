using System.Collections.Generic;
using System.Linq;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>A handler of a request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Name">Full type name and method.</param>
/// <param name="IsAsync">Whether it returns a task.</param>
/// <param name="IsUsable">Whether the generator calls it; another rule says why it does not.</param>
/// <param name="Location">The attribute; null in a referenced module.</param>
/// <param name="Module">The module; null in this assembly.</param>
internal sealed record RequestHandler(ITypeSymbol Request, string Name, bool IsAsync, bool IsUsable, Location? Location, string? Module)
{
    private const int Async = 1;

    /// <summary>The handlers that the referenced modules list.</summary>
    public static IEnumerable<RequestHandler> InModules(Compilation compilation)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(ModuleManifest.ReferencesRuntime))
        {
            foreach (AttributeData attribute in assembly.GetAttributes().Where(ModuleManifest.IsHandler))
            {
                if (attribute.ConstructorArguments.Length == 6
                    && attribute.ConstructorArguments[0].Value is INamedTypeSymbol request
                    && RequestShape.Of(request).Kind != RequestKind.None
                    && attribute.ConstructorArguments[5].Value is int traits)
                {
                    yield return new RequestHandler(
                        request,
                        $"{attribute.ConstructorArguments[2].Value}.{attribute.ConstructorArguments[3].Value}",
                        (traits & Async) != 0,
                        IsUsable: true,
                        Location: null,
                        assembly.Name);
                }
            }
        }
    }
}
