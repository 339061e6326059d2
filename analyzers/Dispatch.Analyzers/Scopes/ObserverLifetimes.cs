using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The lifetimes that attributes declare, as the numbers of <c>ObserverLifetime</c>.</summary>
internal static class ObserverLifetimes
{
    public const int Singleton = 0;
    public const int PerPublish = 3;
    public const int PerDelivery = 4;

    /// <summary>The attribute of an observer; null: the dispatcher's default applies.</summary>
    public static int? Declared(INamedTypeSymbol observer, out AttributeData? attribute)
    {
        foreach (AttributeData candidate in observer.GetAttributes())
        {
            if (candidate.AttributeClass is { Name: "ObserverAttribute", Arity: 0 } type && IsOurs(type)
                && candidate.ConstructorArguments.Length == 1 && candidate.ConstructorArguments[0].Value is int lifetime)
            {
                attribute = candidate;
                return lifetime;
            }
        }

        attribute = null;
        return null;
    }

    /// <summary>The default of a dispatcher.</summary>
    public static int DefaultOf(AttributeData dispatcher)
    {
        foreach (var argument in dispatcher.NamedArguments)
        {
            if (argument.Key == "ObserverLifetime" && argument.Value.Value is int lifetime)
            {
                return lifetime;
            }
        }

        return Singleton;
    }

    private static bool IsOurs(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true };
}
