using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>The arms of a switch, in the order in which they are tried.</summary>
internal sealed partial class ConditionReader
{
    /// <summary>What holds in each section of a switch over a value, or in each arm of a switch expression.</summary>
    public Reading[] ReadArms(IOperation value, IReadOnlyList<SwitchArm> arms)
    {
        var readings = new Reading[arms.Count];
        IParameterSymbol? tested = TestedParameter(value);
        var taken = new List<ITypeSymbol>();
        var maybe = new List<ITypeSymbol>();
        for (int index = 0; index < readings.Length; index++)
        {
            SwitchArm arm = arms[index];
            var types = new List<ITypeSymbol>();
            bool isReadable = TryTypes(arm, types);
            if (!arm.IsDefault)
            {
                readings[index] = tested is null || !isReadable ? Unsure(value)
                    : new Reading(!arm.HasGuard && !types.Exists(type => maybe.Exists(earlier => MayBeBoth(earlier, type))), Breaker.None, Conditions(tested, types, taken, value), []);
            }

            // A later arm gets only what the earlier ones leave; so does the default, wherever it stands, whose own labels say nothing.
            if (!arm.IsDefault)
            {
                (isReadable && !arm.HasGuard ? taken : maybe).AddRange(isReadable ? types : [.. arm.Patterns.SelectMany(TypesOf)]);
            }
        }

        bool isCertain = maybe.TrueForAll(some => taken.Exists(all => TypeRelations.IsAssignable(some, all)));
        for (int index = 0; index < readings.Length; index++)
        {
            if (arms[index].IsDefault)
            {
                readings[index] = tested is null ? Unsure(value)
                    : taken.Count == 0 ? Reading.Unknown
                    : new Reading(isCertain, Breaker.None, [new ParamCondition(tested.Ordinal, false, [.. taken], tested.Name, SourcePlace.Of(value.Syntax))], []);
            }
        }

        return readings;
    }

    /// <summary>The value is of these types, and of none of those before that it might be of as well.</summary>
    private static ImmutableArray<ParamCondition> Conditions(IParameterSymbol tested, List<ITypeSymbol> types, List<ITypeSymbol> taken, IOperation value)
    {
        var condition = new ParamCondition(tested.Ordinal, true, [.. types], tested.Name, SourcePlace.Of(value.Syntax));
        List<ITypeSymbol> before = taken.FindAll(earlier => types.Exists(type => MayBeBoth(earlier, type)));
        return before.Count == 0 ? [condition] : [condition, condition with { Positive = false, Types = [.. before], IsOrder = true }];
    }

    /// <summary>Whether one value may be of both types.</summary>
    private static bool MayBeBoth(ITypeSymbol left, ITypeSymbol right) =>
        left.TypeKind is TypeKind.Interface or TypeKind.TypeParameter || right.TypeKind is TypeKind.Interface or TypeKind.TypeParameter
        || TypeRelations.IsAssignable(left, right) || TypeRelations.IsAssignable(right, left);

    /// <summary>What a pattern that tests more than types may match; nothing for null.</summary>
    private static IEnumerable<ITypeSymbol> TypesOf(IPatternOperation? pattern) => pattern switch
    {
        IConstantPatternOperation { Value: { } constant } when Operations.IsNull(constant) => [],
        IRecursivePatternOperation recursive => [recursive.MatchedType],
        IPatternOperation { NarrowedType: { } narrowed } => [narrowed],
        _ => [],
    };

    private static Reading Unsure(IOperation value) => new(false, Breaker.None, [], [new Guard(SourcePlace.Of(value.Syntax), false, Breaker.None)]);

    private static bool TryTypes(SwitchArm arm, List<ITypeSymbol> types)
    {
        foreach (IPatternOperation? pattern in arm.Patterns)
        {
            if (pattern is null || !TryTypes(pattern, types))
            {
                return false;
            }
        }

        return arm.Patterns.Count > 0;
    }
}

/// <summary>What an arm is taken for.</summary>
/// <param name="Patterns">Any of these; null for what is no pattern.</param>
/// <param name="HasGuard">Whether one of them holds only under a condition.</param>
/// <param name="IsDefault">Whether it is taken for what no other arm takes.</param>
internal readonly record struct SwitchArm(IReadOnlyList<IPatternOperation?> Patterns, bool HasGuard, bool IsDefault);
