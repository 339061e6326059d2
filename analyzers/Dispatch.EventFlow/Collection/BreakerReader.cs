using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>Recognises conditions that end a cycle.</summary>
internal sealed class BreakerReader(EventFlowOptions options)
{
    private readonly ImmutableHashSet<string> _methods = options.BreakerMethods.ToImmutableHashSet(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> _attributes = options.BreakerAttributes.Add("Dispatch.BreaksAttribute").ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>Whether the method is named or marked as one that ends cycles.</summary>
    public bool IsConfigured(IMethodSymbol method)
    {
        if (_methods.Count > 0 && _methods.Contains(method.OriginalDefinition.ContainingType?.ToDisplayString() + "." + method.Name))
        {
            return true;
        }

        foreach (AttributeData attribute in method.OriginalDefinition.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && (type.Name == "BreaksAttribute" || options.BreakerAttributes.Length > 0) && _attributes.Contains(type.ToDisplayString()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the condition is if the publish is reached where it is true, or false if <paramref name="negated"/>.</summary>
    public Breaker Classify(IOperation condition, bool negated, BodyScope scope)
    {
        condition = Operations.Strip(condition);
        switch (condition)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } compare:
                return OfComparison(compare, reachedIfDifferent: (compare.OperatorKind == BinaryOperatorKind.NotEquals) != negated, scope);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } order:
                return IsDepth(order.LeftOperand) || IsDepth(order.RightOperand) ? Breaker.DepthLimit
                    : IsAffected(order.LeftOperand, scope) && Operations.IsConstant(order.RightOperand) ? Breaker.AffectedRows
                    : Breaker.None;
            case IInvocationOperation invocation:
                return OfInvocation(invocation, negated, scope);
            case ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_Boolean } local }:
                return OfLocal(local, negated, scope);
            case IFieldReferenceOperation or IPropertyReferenceOperation when condition.Type?.SpecialType == SpecialType.System_Boolean:
                return OfFlag((IMemberReferenceOperation)condition, negated, scope);
            case IIsTypeOperation or IIsPatternOperation { Pattern: IDeclarationPatternOperation or ITypePatternOperation or INegatedPatternOperation { Pattern: ITypePatternOperation or IDeclarationPatternOperation } }:
                return IsExclusion(condition, negated) ? Breaker.TypeExclusion : Breaker.None;
            default:
                return Breaker.None;
        }
    }

    private Breaker OfComparison(IBinaryOperation compare, bool reachedIfDifferent, BodyScope scope)
    {
        IOperation left = Operations.Strip(compare.LeftOperand);
        IOperation right = Operations.Strip(compare.RightOperand);
        if (Operations.IsNull(left) || Operations.IsNull(right))
        {
            return Breaker.None;
        }

        if (left is ITypeOfOperation || right is ITypeOfOperation)
        {
            return reachedIfDifferent ? Breaker.TypeExclusion : Breaker.None;
        }

        if (IsExchange(left) || IsExchange(right))
        {
            return Breaker.ReentrancyFlag;
        }

        if (IsAffected(left, scope) && Operations.IsConstant(right))
        {
            return reachedIfDifferent || right.ConstantValue is { Value: not 0 } ? Breaker.AffectedRows : Breaker.None;
        }

        if (!reachedIfDifferent || Operations.IsConstant(left) || Operations.IsConstant(right))
        {
            return Breaker.None;
        }

        return IsGuardField(left, scope) || IsGuardField(right, scope) ? Breaker.ReentrancyFlag : OfDifference(left, right);
    }

    /// <summary>Two values of the same event: old and new; else a stored value and a new one.</summary>
    private static Breaker OfDifference(IOperation left, IOperation right) =>
        Operations.RootParameter(left) is { } first && SymbolEqualityComparer.Default.Equals(first, Operations.RootParameter(right))
            ? Breaker.OldNewComparison
            : left is IMemberReferenceOperation || right is IMemberReferenceOperation || left is ILocalReferenceOperation || right is ILocalReferenceOperation
                ? Breaker.EqualityGuard
                : Breaker.None;

    private Breaker OfInvocation(IInvocationOperation invocation, bool negated, BodyScope scope)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (IsConfigured(method))
        {
            return Breaker.Configured;
        }

        if (negated && method.Name is "Equals" or "ReferenceEquals" or "SequenceEqual" or "SetEquals")
        {
            IOperation? left = invocation.Instance is { } instance && method.ContainingType?.Name != "EqualityComparer" && invocation.Arguments.Length == 1 ? instance : invocation.Arguments.Length > 1 ? invocation.Arguments[0].Value : null;
            IOperation? right = invocation.Arguments.Length > 0 ? invocation.Arguments[invocation.Arguments.Length > 1 && left is not null && !ReferenceEquals(left, invocation.Instance) ? 1 : 0].Value : null;
            return left is not null && right is not null ? OfDifference(Operations.Strip(left), Operations.Strip(right)) : Breaker.EqualityGuard;
        }

        if (!negated && method.Name is "Add" or "TryAdd" or "TryMarkProcessed" or "TryBegin")
        {
            return Breaker.ProcessedSet;
        }

        if (negated && (method.Name is "Contains" or "ContainsKey" or "Any" or "AnyAsync" || BreakerNames.IsProcessedTest(method.Name)))
        {
            return Breaker.ProcessedSet;
        }

        if (BreakerNames.IsReentrancyFlag(method.Name) || (!negated && method.Name == "TryEnter" && invocation.Arguments.Length > 0))
        {
            return Breaker.ReentrancyFlag;
        }

        if (!negated && method.ReturnType.SpecialType == SpecialType.System_Boolean && invocation.Syntax is InvocationExpressionSyntax call && GuardHelpers.FieldOf(call, method.ContainingType) is not null)
        {
            return Breaker.ReentrancyFlag;
        }

        return !negated && (BreakerNames.IsChangedFlag(method.Name) || method.Name.StartsWith("Set", StringComparison.Ordinal) || method.Name.StartsWith("Try", StringComparison.Ordinal))
            ? Breaker.ChangedLocal
            : Breaker.None;
    }

    private Breaker OfLocal(ILocalSymbol local, bool negated, BodyScope scope)
    {
        IReadOnlyList<IOperation> values = scope.ValuesOf(local);
        if (values.Count == 1)
        {
            IOperation value = Operations.Strip(values[0]);
            if (value is not ILocalReferenceOperation && Classify(value, negated, scope) is not Breaker.None and var known)
            {
                return known;
            }
        }

        return BreakerNames.IsProcessedTest(local.Name) && negated ? Breaker.ProcessedSet
            : !negated && (BreakerNames.IsChangedFlag(local.Name) || IsSetLater(values)) ? Breaker.ChangedLocal
            : Breaker.None;
    }

    /// <summary>False first, true somewhere later.</summary>
    private static bool IsSetLater(IReadOnlyList<IOperation> values) =>
        values.Count > 1 && Operations.ConstantFlag(values[0]) == false;

    private static Breaker OfFlag(IMemberReferenceOperation flag, bool negated, BodyScope scope)
    {
        bool isSetHere = false;
        foreach (IOperation value in scope.ValuesOf(flag.Member))
        {
            isSetHere |= Operations.ConstantFlag(value) == negated;
        }

        if (isSetHere)
        {
            return BreakerNames.IsPublishedMark(flag.Member.Name) && !BreakerNames.IsReentrancyFlag(flag.Member.Name) ? Breaker.MarkedPublished : Breaker.ReentrancyFlag;
        }

        return negated && BreakerNames.IsReentrancyFlag(flag.Member.Name) ? Breaker.ReentrancyFlag
            : negated && BreakerNames.IsPublishedMark(flag.Member.Name) ? Breaker.MarkedPublished
            : !negated && BreakerNames.IsChangedFlag(flag.Member.Name) ? Breaker.OldNewComparison
            : Breaker.None;
    }

    /// <summary>A field that the same body sets to what it is compared with, such as the id that is being handled.</summary>
    private static bool IsGuardField(IOperation operation, BodyScope scope) =>
        operation is IFieldReferenceOperation field && BreakerNames.IsReentrancyFlag(field.Field.Name) && scope.ValuesOf(field.Field).Count > 0;

    private static bool IsExchange(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Exchange" or "CompareExchange", ContainingType.Name: "Interlocked" } };

    private static bool IsDepth(IOperation operation)
    {
        operation = Operations.Strip(operation);
        if (operation is IIncrementOrDecrementOperation increment)
        {
            operation = Operations.Strip(increment.Target);
        }

        return operation switch
        {
            ILocalReferenceOperation local => BreakerNames.IsDepth(local.Local.Name),
            IParameterReferenceOperation parameter => BreakerNames.IsDepth(parameter.Parameter.Name),
            IMemberReferenceOperation member => BreakerNames.IsDepth(member.Member.Name),
            _ => false,
        };
    }

    private static bool IsAffected(IOperation operation, BodyScope scope)
    {
        operation = Operations.Strip(operation);
        if (operation.Type?.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64))
        {
            return false;
        }

        if (operation is ILocalReferenceOperation local)
        {
            IReadOnlyList<IOperation> values = scope.ValuesOf(local.Local);
            operation = values.Count == 1 ? Operations.Strip(values[0]) : operation;
        }

        return operation is IInvocationOperation { TargetMethod.Name: var name }
            && (name.StartsWith("Execute", StringComparison.Ordinal) || name.StartsWith("Save", StringComparison.Ordinal) || name.StartsWith("Delete", StringComparison.Ordinal)
                || name.StartsWith("Insert", StringComparison.Ordinal) || name.StartsWith("Upsert", StringComparison.Ordinal) || BreakerNames.IsChangedFlag(name));
    }

    private static bool IsExclusion(IOperation condition, bool negated) => condition switch
    {
        IIsTypeOperation test => test.IsNegated != negated,
        IIsPatternOperation { Pattern: INegatedPatternOperation } => !negated,
        _ => negated,
    };
}
