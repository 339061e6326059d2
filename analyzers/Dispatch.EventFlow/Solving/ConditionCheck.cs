using System.Collections.Immutable;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>Whether what a caller passes meets a condition of the callee: yes, never, or nobody knows.</summary>
internal static class ConditionCheck
{
    public static bool? Of(ParamCondition condition, ArgumentFact argument) =>
        condition.IsFlag
            ? argument.Constant is { } constant ? constant == condition.Positive : null
            : argument.Types.IsEmpty ? null : OfTypes(condition, argument.Types);

    public static bool? OfTypes(ParamCondition condition, ImmutableArray<ITypeSymbol> types)
    {
        bool? all = null;
        bool isFirst = true;
        foreach (ITypeSymbol type in types)
        {
            bool? one = OfType(condition, type);
            if (one is null || (!isFirst && one != all))
            {
                return null;
            }

            all = one;
            isFirst = false;
        }

        return all;
    }

    private static bool? OfType(ParamCondition condition, ITypeSymbol type)
    {
        bool mayBe = false;
        foreach (ITypeSymbol tested in condition.Types)
        {
            if (TypeRelations.IsAssignable(type, tested))
            {
                return condition.Positive;
            }

            mayBe |= MayBe(type, tested);
        }

        return mayBe ? null : !condition.Positive;
    }

    /// <summary>Whether a value that is known as one type may turn out to be another.</summary>
    private static bool MayBe(ITypeSymbol known, ITypeSymbol tested) =>
        known.TypeKind is TypeKind.TypeParameter or TypeKind.Error || tested.TypeKind is TypeKind.TypeParameter or TypeKind.Error
        || TypeRelations.IsAssignable(tested, known)
        || (known.TypeKind == TypeKind.Interface && !tested.IsSealed && !tested.IsValueType)
        || (tested.TypeKind == TypeKind.Interface && !known.IsSealed && !known.IsValueType && known.IsAbstract);
}
