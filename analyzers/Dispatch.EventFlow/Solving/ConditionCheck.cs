using System.Collections.Immutable;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>Whether what a caller passes meets a condition of the callee: yes, never, or nobody knows.</summary>
internal static class ConditionCheck
{
    public static bool? Of(ParamCondition condition, ArgumentFact argument, Hierarchy hierarchy) =>
        condition.IsFlag
            ? argument.Constant is { } constant ? constant == condition.Positive : null
            : argument.Types.IsEmpty ? null : OfTypes(condition, argument.Types, hierarchy);

    public static bool? OfTypes(ParamCondition condition, ImmutableArray<ITypeSymbol> types, Hierarchy hierarchy)
    {
        bool? all = null;
        bool isFirst = true;
        foreach (ITypeSymbol type in types)
        {
            bool? one = OfType(condition, type, hierarchy);
            if (one is null || (!isFirst && one != all))
            {
                return null;
            }

            all = one;
            isFirst = false;
        }

        return all;
    }

    private static bool? OfType(ParamCondition condition, ITypeSymbol type, Hierarchy hierarchy)
    {
        bool mayBe = false;
        foreach (ITypeSymbol tested in condition.Types)
        {
            if (TypeRelations.IsAssignable(type, tested))
            {
                return condition.Positive;
            }

            mayBe |= MayBe(type, tested, hierarchy);
        }

        return mayBe ? null : !condition.Positive;
    }

    /// <summary>Whether a value that is known as one type may turn out to be another.</summary>
    private static bool MayBe(ITypeSymbol known, ITypeSymbol tested, Hierarchy hierarchy) =>
        known.TypeKind is TypeKind.TypeParameter or TypeKind.Error || tested.TypeKind is TypeKind.TypeParameter or TypeKind.Error
        || TypeRelations.IsAssignable(tested, known)
        || (known.TypeKind == TypeKind.Interface && !tested.IsSealed && !tested.IsValueType)
        || (tested.TypeKind == TypeKind.Interface && !known.IsSealed && !known.IsValueType && (known.IsAbstract || IsBelow(known, tested, hierarchy)));

    /// <summary>Whether a type that derives from the one implements the other.</summary>
    private static bool IsBelow(ITypeSymbol known, ITypeSymbol tested, Hierarchy hierarchy)
    {
        foreach (INamedTypeSymbol type in known is INamedTypeSymbol named ? hierarchy.Below(named) : [])
        {
            if (TypeRelations.FindBase(type, (INamedTypeSymbol)tested.OriginalDefinition) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
