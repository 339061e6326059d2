using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>Takes a condition apart: what a caller decides, what is a breaker, what is neither.</summary>
internal sealed partial class ConditionReader(BodyScope scope, IMethodSymbol owner, BreakerReader breakers)
{
    /// <summary>What holds where the condition is true, or false if <paramref name="negated"/>.</summary>
    public Reading Read(IOperation condition, bool negated)
    {
        bool decided = true;
        Breaker breaker = Breaker.None;
        var conditions = ImmutableArray.CreateBuilder<ParamCondition>();
        var guards = ImmutableArray.CreateBuilder<Guard>();
        var pending = new Stack<(IOperation Operation, bool Negated)>();
        pending.Push((condition, negated));
        while (pending.Count > 0)
        {
            (IOperation current, bool isNegated) = pending.Pop();
            current = Operations.Strip(current);
            switch (current)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } inverse:
                    pending.Push((inverse.Operand, !isNegated));
                    continue;
                case IBinaryOperation both when IsFlag(both) && both.OperatorKind is var kind
                    && (isNegated ? kind is BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or : kind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And):
                    pending.Push((both.RightOperand, isNegated));
                    pending.Push((both.LeftOperand, isNegated));
                    continue;
            }

            if (ParamConditionOf(current, isNegated) is { } param)
            {
                conditions.Add(param);
                continue;
            }

            decided = false;
            Breaker found = breakers.Classify(current, isNegated, scope);
            breaker = breaker == Breaker.None ? found : breaker;
            guards.Add(new Guard(SourcePlace.Of(current.Syntax), isNegated, found)
            {
                UnsafeReset = found == Breaker.ReentrancyFlag ? GuardResets.FindUnsafe(current, scope) : default,
            });
        }

        return new Reading(decided, breaker, conditions.ToImmutable(), guards.ToImmutable());
    }

    /// <summary>The types of a pattern that tests nothing else.</summary>
    private static bool TryTypes(IPatternOperation pattern, List<ITypeSymbol> types)
    {
        var pending = new Stack<IPatternOperation>();
        pending.Push(pattern);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case IDeclarationPatternOperation { MatchedType: { } type, MatchesNull: false }:
                    types.Add(type);
                    break;
                case ITypePatternOperation typePattern:
                    types.Add(typePattern.MatchedType);
                    break;
                case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } recursive:
                    types.Add(recursive.MatchedType);
                    break;
                case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                    pending.Push(either.RightPattern);
                    pending.Push(either.LeftPattern);
                    break;
                default:
                    return false;
            }
        }

        return types.Count > 0;
    }

    private ParamCondition? ParamConditionOf(IOperation operation, bool negated)
    {
        switch (operation)
        {
            case IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_Boolean } parameter } when IsOwn(parameter):
                return new ParamCondition(parameter.Ordinal, !negated, [], parameter.Name, SourcePlace.Of(operation.Syntax));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } compare
                when Operations.Strip(compare.LeftOperand) is IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_Boolean } flag } && IsOwn(flag)
                    && Operations.ConstantFlag(compare.RightOperand) is { } expected:
                return new ParamCondition(flag.Ordinal, (expected == (compare.OperatorKind == BinaryOperatorKind.Equals)) != negated, [], flag.Name, SourcePlace.Of(operation.Syntax));
            case IIsTypeOperation { TypeOperand: var type } test when TestedParameter(test.ValueOperand) is { } tested:
                return new ParamCondition(tested.Ordinal, test.IsNegated == negated, [type], tested.Name, SourcePlace.Of(operation.Syntax));
            case IIsPatternOperation isPattern when TestedParameter(isPattern.Value) is { } matched:
                IPatternOperation pattern = isPattern.Pattern;
                bool positive = !negated;
                while (pattern is INegatedPatternOperation inverse)
                {
                    pattern = inverse.Pattern;
                    positive = !positive;
                }

                var types = new List<ITypeSymbol>();
                return TryTypes(pattern, types)
                    ? new ParamCondition(matched.Ordinal, positive, [.. types], matched.Name, SourcePlace.Of(operation.Syntax))
                    : null;
            default:
                return null;
        }
    }

    private IParameterSymbol? TestedParameter(IOperation value) =>
        Operations.Strip(value) is IParameterReferenceOperation { Parameter: var parameter } && IsOwn(parameter) && CanDiffer(parameter.Type) ? parameter : null;

    /// <summary>Whether it is a parameter of this body and still has the value that the caller gave.</summary>
    private bool IsOwn(IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, owner) && scope.ValuesOf(parameter).Count == 0;

    private static bool CanDiffer(ITypeSymbol type) => type.TypeKind is TypeKind.Class or TypeKind.Interface or TypeKind.TypeParameter && !type.IsSealed;

    private static bool IsFlag(IBinaryOperation operation) => operation.Type?.SpecialType == SpecialType.System_Boolean;
}
