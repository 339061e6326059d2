using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>Chooses the constructor through which an observer is created lazily.</summary>
internal static class ObserverConstructor
{
    /// <summary>
    /// The marked constructor, else the longest accessible one. Null with <see cref="ShapeProblem.None"/>: none is
    /// accessible, so instances come from the caller or the container.
    /// </summary>
    public static IMethodSymbol? Choose(INamedTypeSymbol observer, IAssemblySymbol assembly, out ShapeProblem problem)
    {
        IMethodSymbol? longest = null;
        bool tie = false;
        foreach (IMethodSymbol constructor in observer.InstanceConstructors)
        {
            if (!AccessibilityRules.IsVisible(constructor, assembly) || IsCopyConstructor(constructor, observer))
            {
                continue;
            }

            if (IsMarked(constructor))
            {
                problem = ShapeProblem.None;
                return constructor;
            }

            int length = constructor.Parameters.Length;
            if (longest is null || length > longest.Parameters.Length)
            {
                longest = constructor;
                tie = false;
            }
            else if (length == longest.Parameters.Length)
            {
                tie = true;
            }
        }

        problem = tie ? ShapeProblem.AmbiguousConstructor : ShapeProblem.None;
        return tie ? null : longest;
    }

    private static bool IsCopyConstructor(IMethodSymbol constructor, INamedTypeSymbol observer) =>
        observer.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, observer);

    private static bool IsMarked(IMethodSymbol constructor)
    {
        foreach (AttributeData attribute in constructor.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "ActivatorUtilitiesConstructorAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
