using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>How types are related.</summary>
internal static class TypeRelations
{
    public static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);

    /// <summary>Whether a value of <paramref name="type"/> is one of <paramref name="target"/>, by reference or boxing.</summary>
    public static bool IsAssignable(ITypeSymbol type, ITypeSymbol target)
    {
        if (target.SpecialType == SpecialType.System_Object || Same(type, target))
        {
            return true;
        }

        if (target.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                if (Same(implemented, target))
                {
                    return true;
                }
            }

            return false;
        }

        for (ITypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (Same(current, target))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type is, implements or derives from a construction of an unconstructed type.</summary>
    public static INamedTypeSymbol? FindBase(ITypeSymbol? type, INamedTypeSymbol definition)
    {
        if (type is null)
        {
            return null;
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Same(current.OriginalDefinition, definition))
            {
                return current as INamedTypeSymbol;
            }
        }

        if (definition.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                if (Same(implemented.OriginalDefinition, definition))
                {
                    return implemented;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a type parameter occurs in the type.</summary>
    public static bool HasTypeParameter(ITypeSymbol type)
    {
        var pending = new Stack<ITypeSymbol>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ITypeParameterSymbol:
                    return true;
                case IArrayTypeSymbol array:
                    pending.Push(array.ElementType);
                    break;
                case INamedTypeSymbol { IsGenericType: true } named:
                    if (named.ContainingType is { IsGenericType: true } around)
                    {
                        pending.Push(around);
                    }

                    foreach (ITypeSymbol argument in named.TypeArguments)
                    {
                        pending.Push(argument);
                    }

                    break;
            }
        }

        return false;
    }

    /// <summary>Whether a closed type is a construction of an open one, such as <c>Updated&lt;Order&gt;</c> of <c>Updated&lt;T&gt;</c>.</summary>
    public static bool IsConstructionOf(ITypeSymbol closed, ITypeSymbol open) =>
        open is INamedTypeSymbol { IsGenericType: true } && Same(closed.OriginalDefinition, open.OriginalDefinition);

    /// <summary>Whether the type may stand for others at run time and cannot be created itself.</summary>
    public static bool IsAbstract(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic || type.IsAbstract || type.SpecialType == SpecialType.System_Object || HasTypeParameter(type);
}
