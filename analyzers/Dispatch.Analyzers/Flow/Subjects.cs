using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>What an event is about: the variables, and the members of them, that it is made from.</summary>
internal static class Subjects
{
    /// <summary>The paths in the data of the event: for <c>new Paid(order.Id)</c> <c>order</c> and <c>order.Id</c>.</summary>
    public static HashSet<string> Of(IOperation? message)
    {
        var paths = new HashSet<string>();
        foreach (IOperation value in Data(message))
        {
            foreach (IOperation operation in value.DescendantsAndSelf())
            {
                if (IsPath(operation) && !IsIncidental(operation.Type))
                {
                    paths.Add(operation.Syntax.ToString());
                }
            }
        }

        return paths;
    }

    /// <summary>The values that a new event is made from; an event that is not made here has none.</summary>
    private static IEnumerable<IOperation> Data(IOperation? message)
    {
        if (message is IObjectCreationOperation created)
        {
            foreach (IArgumentOperation argument in created.Arguments)
            {
                yield return argument.Value;
            }

            foreach (IOperation initializer in created.Initializer?.Initializers ?? [])
            {
                if (initializer is IAssignmentOperation assignment)
                {
                    yield return assignment.Value;
                }
            }
        }
    }

    /// <summary>A local, a parameter, a field, or a member of one; not a constant, not a call.</summary>
    public static bool IsPath(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation { Local.IsConst: false } or IParameterReferenceOperation => true,
        IFieldReferenceOperation { Field.IsConst: false, Instance: { } instance } => instance is IInstanceReferenceOperation || IsPath(instance),
        IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: { } instance } => instance is IInstanceReferenceOperation || IsPath(instance),
        _ => false,
    };

    /// <summary>A clock, a flag or a token is no subject.</summary>
    private static bool IsIncidental(ITypeSymbol? type) =>
        type is null or { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean or SpecialType.System_DateTime }
        || type.Name is "DateTimeOffset" or "DateOnly" or "TimeSpan" or "CancellationToken" or "TimeProvider";
}
