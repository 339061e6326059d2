using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>Which types can be events or requests.</summary>
internal static class EventShape
{
    public static ShapeProblem Check(ITypeSymbol type, IAssemblySymbol assembly)
    {
        if (ContainsError(type) || !AccessibilityRules.IsNamed(type))
        {
            return ShapeProblem.Unresolved;
        }

        // A boxed Nullable<T> is a T, so its runtime type could not decide; arrays and pointers have no stable name.
        return type is not INamedTypeSymbol named
            || named.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T or SpecialType.System_Void
            || named.IsRefLikeType
            || named.IsStatic
            || named.IsUnboundGenericType
            || !AccessibilityRules.IsAccessible(type, assembly)
                ? ShapeProblem.UnusableEvent
                : RequestShape.Check(type, assembly);
    }

    internal static bool ContainsError(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Error)
        {
            return true;
        }

        if (type is INamedTypeSymbol named)
        {
            foreach (ITypeSymbol argument in named.TypeArguments)
            {
                if (ContainsError(argument))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
