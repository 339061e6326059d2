using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>What lambdas take with them.</summary>
internal static class Captures
{
    /// <summary>The captured variables of the lambdas that are passed, for a message; null if there are none.</summary>
    public static string? Of(IInvocationOperation call)
    {
        SortedSet<string>? captured = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = FlowBus.Unconverted(argument.Value);
            if ((value is IDelegateCreationOperation created ? created.Target : value) is IAnonymousFunctionOperation lambda)
            {
                foreach (IOperation operation in lambda.Body.Descendants())
                {
                    if (CapturedBy(operation, lambda) is { } name)
                    {
                        (captured ??= new SortedSet<string>(System.StringComparer.Ordinal)).Add($"'{name}'");
                    }
                }
            }
        }

        return captured is null ? null : string.Join(" and ", captured.Take(3));
    }

    private static string? CapturedBy(IOperation operation, IAnonymousFunctionOperation lambda) => operation switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => "this",
        ILocalReferenceOperation { Local.IsConst: false } local when !IsInside(local.Local, lambda) => local.Local.Name,
        IParameterReferenceOperation parameter when !IsInside(parameter.Parameter, lambda) => parameter.Parameter.Name,
        _ => null,
    };

    private static bool IsInside(ISymbol variable, IAnonymousFunctionOperation lambda) =>
        variable.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == lambda.Syntax.SyntaxTree && lambda.Syntax.Span.Contains(reference.Span));
}
