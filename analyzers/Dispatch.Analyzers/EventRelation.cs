using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>Which observers an event reaches: those of the type, of its base classes and of its interfaces.</summary>
internal static class EventRelation
{
    public static bool IsOrDerivesFrom(ITypeSymbol type, ITypeSymbol observed)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, observed))
            {
                return true;
            }
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented, observed))
            {
                return true;
            }
        }

        return false;
    }
}
