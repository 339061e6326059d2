using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>Whether generated code of the same assembly can name a symbol.</summary>
internal static class AccessibilityRules
{
    /// <summary>Whether a dispatcher in <paramref name="assembly"/> can name the type, its containers and its arguments.</summary>
    public static bool IsAccessible(ITypeSymbol type, IAssemblySymbol assembly)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current is INamedTypeSymbol { IsFileLocal: true } || !IsVisible(current, assembly))
            {
                return false;
            }

            if (current is INamedTypeSymbol named)
            {
                foreach (ITypeSymbol argument in named.TypeArguments)
                {
                    if (argument.TypeKind != TypeKind.TypeParameter && !IsAccessible(argument, assembly))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    /// <summary>Whether every name is there already: a declaration that is being typed may lack one.</summary>
    public static bool IsNamed(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current is not INamedTypeSymbol named)
            {
                continue;
            }

            if (!named.IsTupleType && !named.CanBeReferencedByName)
            {
                return false;
            }

            foreach (ITypeSymbol argument in named.TypeArguments)
            {
                if (argument.TypeKind != TypeKind.TypeParameter && !IsNamed(argument))
                {
                    return false;
                }
            }
        }

        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (!space.CanBeReferencedByName)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the member itself, apart from its container, can be named.</summary>
    public static bool IsVisible(ISymbol symbol, IAssemblySymbol assembly) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.NotApplicable => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal =>
            SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly) || symbol.ContainingAssembly?.GivesAccessTo(assembly) == true,
        _ => false,
    };

    /// <summary>Whether the type can appear in a public signature.</summary>
    public static bool IsPublic(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.NotApplicable))
            {
                return false;
            }

            if (current is INamedTypeSymbol named)
            {
                foreach (ITypeSymbol argument in named.TypeArguments)
                {
                    if (argument.TypeKind != TypeKind.TypeParameter && !IsPublic(argument))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }
}
