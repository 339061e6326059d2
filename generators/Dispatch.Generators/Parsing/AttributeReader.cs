using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Typed access to the arguments of the library's attributes.</summary>
internal static class AttributeReader
{
    public static bool IsOurs(INamedTypeSymbol attribute) =>
        attribute.ContainingNamespace is { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true };

    public static ErrorPolicyModel? Policy(AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is int value and >= 0 and <= 2
            ? (ErrorPolicyModel)value
            : null;

    public static LifetimeModel? Lifetime(object? value) => value is int number and >= 0 and <= 4 ? (LifetimeModel)number : null;

    public static object? Named(AttributeData attribute, string name) => ModuleManifest.Named(attribute, name);
}
