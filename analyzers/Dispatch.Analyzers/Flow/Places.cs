using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>Where in its method an operation stands.</summary>
internal static class Places
{
    public static bool IsFunction(IOperation operation) => operation is IAnonymousFunctionOperation or ILocalFunctionOperation;

    /// <summary>
    /// The nearest part of the method that may or may not run: the branch of an <c>if</c>, the body of a loop, a
    /// <c>catch</c>, a lambda. Operations of one part run together unless one of them leaves it.
    /// </summary>
    public static IOperation RegionOf(IOperation operation)
    {
        IOperation child = operation;
        for (IOperation? parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is ISwitchCaseOperation section && section.Body.Contains(child))
            {
                return section;
            }

            if (IsFunction(parent) || parent is ICatchClauseOperation || Divides(parent, child))
            {
                return child;
            }
        }

        return child;
    }

    /// <summary>The statement that the operation is in, and those of its block or switch section; null where there are none.</summary>
    private static (ImmutableArray<IOperation> Operations, IOperation Statement, bool IsOfSwitch)? StatementOf(IOperation operation)
    {
        IOperation child = operation;
        for (IOperation? parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IBlockOperation block)
            {
                return (block.Operations, child, false);
            }

            if (parent is ISwitchCaseOperation section && section.Body.Contains(child))
            {
                return (section.Body, child, true);
            }

            if (IsFunction(parent))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether what follows in the same block leaves it, so that a loop around it does not come back here.</summary>
    public static bool IsFollowedByExit(IOperation operation)
    {
        if (StatementOf(operation) is not { } place)
        {
            return false;
        }

        int index = place.Operations.IndexOf(place.Statement);
        if (place.Statement is IReturnOperation { IsImplicit: false })
        {
            return true;
        }

        for (int i = index + 1; i < place.Operations.Length; i++)
        {
            // The 'break' of a switch section leaves the switch, not the loop around it.
            if (place.Operations[i] is IReturnOperation { IsImplicit: false } or IExpressionStatementOperation { Operation: IThrowOperation } or IThrowOperation
                || (place.Operations[i] is IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo } && !place.IsOfSwitch))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a failure of one turn of a loop leaves the others alone: each element is then a piece of work of its own.</summary>
    public static bool IsInTry(IOperation operation, IOperation body)
    {
        for (IOperation? parent = operation.Parent; parent is not null && !ReferenceEquals(parent, body); parent = parent.Parent)
        {
            if (parent is ITryOperation { Catches.IsEmpty: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any operation in the tree, the root included, fulfils the condition; lambdas are looked into.</summary>
    public static bool Contains(IOperation root, Func<IOperation, bool> condition)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (condition(operation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Divides(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation conditional => !ReferenceEquals(conditional.Condition, child),
        ISwitchCaseOperation or ISwitchExpressionArmOperation => true,
        ILoopOperation loop => ReferenceEquals(loop.Body, child),
        ICoalesceOperation coalesce => ReferenceEquals(coalesce.WhenNull, child),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary => ReferenceEquals(binary.RightOperand, child),
        _ => false,
    };
}
