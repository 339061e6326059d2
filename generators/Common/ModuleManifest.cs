using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>The attributes by which an assembly lists its observers, for the generator (which reads) and the analyzers (which report).</summary>
internal static class ModuleManifest
{
    /// <summary>Raised when a reader of the former format would misunderstand the new one.</summary>
    public const int FormatVersion = 2;

    private const string RuntimeAssembly = "Dispatch";

    /// <summary>Asks the reference list, so that the attributes of unrelated assemblies are never read.</summary>
    public static bool ReferencesRuntime(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (reference.Name == RuntimeAssembly)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static bool IsModule(AttributeData attribute) => Is(attribute, "DispatchModuleAttribute");

    public static bool IsHandler(AttributeData attribute) => Is(attribute, "DispatchHandlerAttribute");

    public static bool IsFilter(AttributeData attribute) => Is(attribute, "DispatchFilterAttribute");

    /// <summary>The version of the format that a module was written in, or 0.</summary>
    public static int VersionOf(AttributeData module) =>
        module.ConstructorArguments.Length == 1 && module.ConstructorArguments[0].Value is int version ? version : 0;

    public static object? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    private static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { Arity: 0, ContainingType: null, ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true } } type
        && type.Name == name;
}
