using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>Where a re-entrancy flag is let go again.</summary>
internal static class GuardResets
{
    /// <summary>The reset that a failure in between leaves out; nowhere if there is none.</summary>
    public static SourcePlace FindUnsafe(IOperation condition, BodyScope scope)
    {
        if (FieldOf(condition) is not { } field)
        {
            return condition is IInvocationOperation { TargetMethod.ContainingType: var type, Syntax: InvocationExpressionSyntax call } && GuardHelpers.FieldOf(call, type) is { } flag
                ? PlaceOf(GuardHelpers.FindUnsafe(call, flag, type))
                : default;
        }

        bool isTaken = false;
        foreach (IOperation value in scope.ValuesOf(field))
        {
            if (IsFree(value))
            {
                if (isTaken)
                {
                    return IsInFinally(value) ? default : SourcePlace.Of(value.Parent?.Syntax ?? value.Syntax);
                }
            }
            else
            {
                isTaken = true;
            }
        }

        return PlaceOf(GuardHelpers.FindUnsafe(condition.Syntax, field.Name, field.ContainingType));
    }

    private static SourcePlace PlaceOf(SyntaxNode? reset) => reset is null ? default : SourcePlace.Of(reset);

    private static IFieldSymbol? FieldOf(IOperation condition) =>
        ((condition as IFieldReferenceOperation) ?? (condition is IBinaryOperation compare ? Operations.Strip(compare.LeftOperand) as IFieldReferenceOperation ?? Operations.Strip(compare.RightOperand) as IFieldReferenceOperation : null))?.Field;

    /// <summary>False, nothing, zero.</summary>
    private static bool IsFree(IOperation value)
    {
        Optional<object?> constant = value.ConstantValue.HasValue ? value.ConstantValue : Operations.Strip(value).ConstantValue;
        return Operations.Strip(value) is IDefaultValueOperation || (constant.HasValue && constant.Value is null or false or 0 or 0L or "");
    }

    private static bool IsInFinally(IOperation operation)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (current.Parent is ITryOperation { Finally: { } last } && ReferenceEquals(last, current))
            {
                return true;
            }
        }

        return false;
    }
}
