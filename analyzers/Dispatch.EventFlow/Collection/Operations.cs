using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>Small questions about operations.</summary>
internal static class Operations
{
    /// <summary>Without conversions, parentheses and awaits around it.</summary>
    public static IOperation Strip(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The variable or member that an expression names.</summary>
    public static ISymbol? TargetOf(IOperation operation) => Strip(operation) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    /// <summary>Whether it is one of the targets of <c>(a.P, b.Q) = ...</c>.</summary>
    public static bool IsDeconstructed(IOperation operation)
    {
        IOperation current = operation;
        while (current.Parent is ITupleOperation tuple)
        {
            current = tuple;
        }

        return !ReferenceEquals(current, operation) && current.Parent is IDeconstructionAssignmentOperation assignment && ReferenceEquals(assignment.Target, current);
    }

    /// <summary>The parameter at the root of a chain of members, such as <c>e</c> in <c>e.Old.Name</c>.</summary>
    public static IParameterSymbol? RootParameter(IOperation operation)
    {
        for (IOperation? current = operation; current is not null;)
        {
            switch (Strip(current))
            {
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IMemberReferenceOperation member:
                    current = member.Instance;
                    break;
                case IInvocationOperation invocation:
                    current = invocation.Instance ?? (invocation.TargetMethod.IsExtensionMethod && invocation.Arguments.Length > 0 ? invocation.Arguments[0].Value : null);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    public static bool IsNull(IOperation operation) => Strip(operation).ConstantValue is { HasValue: true, Value: null };

    public static bool IsConstant(IOperation operation) => operation.ConstantValue.HasValue || Strip(operation).ConstantValue.HasValue;

    public static bool? ConstantFlag(IOperation operation) =>
        (operation.ConstantValue.HasValue ? operation.ConstantValue.Value : Strip(operation).ConstantValue is { HasValue: true } inner ? inner.Value : null) as bool?;
}
