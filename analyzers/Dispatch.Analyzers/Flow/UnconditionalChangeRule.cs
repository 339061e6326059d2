using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// DSP1106: a setter, or a method that does what a setter does, publishes "changed" after every assignment. Only that
/// shape: whether a longer method has changed something cannot be seen from its text.
/// </summary>
internal static class UnconditionalChangeRule
{
    /// <summary>The property of the diagnostic that carries what is assigned to; for the fix.</summary>
    public const string Target = "Target";

    public const string Value = "Value";

    public static void Check(PublishSites sites)
    {
        if (sites.Method is not { ReturnsVoid: true, Parameters.Length: 1 } method)
        {
            return;
        }

        ImmutableArray<string> suffixes = sites.Options.Names(FlowOptions.ChangeSuffixes, "Changed", "Updated");
        foreach (PublishCall call in sites.Calls)
        {
            string name = EventNames.WithoutKind(call.MessageType.Name);
            if (call.Kind is PublishKind.Publish or PublishKind.Queue
                && suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal))
                && Assigned(sites, call, method.Parameters[0]) is { } target
                && !Compares(sites, method.Parameters[0]))
            {
                sites.Report(
                    LocalFlowRules.UnconditionalChangeEvent,
                    call,
                    properties: ImmutableDictionary<string, string?>.Empty.Add(Target, target.Syntax.ToString()).Add(Value, method.Parameters[0].Name),
                    arguments: [Names.Of(call.MessageType), target.Syntax.ToString()]);
                return;
            }
        }
    }

    /// <summary>What the parameter is assigned to, unconditionally and before the publish.</summary>
    private static IOperation? Assigned(PublishSites sites, PublishCall call, IParameterSymbol value)
    {
        IOperation region = Places.RegionOf(call.Invocation);
        foreach (IOperation block in sites.Blocks)
        {
            if (!ReferenceEquals(block, region) && !ReferenceEquals(block.Parent, region))
            {
                continue;
            }

            foreach (IOperation operation in block.Descendants())
            {
                if (operation is ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } } assignment
                    && FlowBus.Unconverted(assignment.Value) is IParameterReferenceOperation reference
                    && SymbolEqualityComparer.Default.Equals(reference.Parameter, value)
                    && Subjects.IsPath(assignment.Target)
                    && operation.Syntax.SpanStart < call.Invocation.Syntax.SpanStart
                    && ReferenceEquals(Places.RegionOf(operation), region))
                {
                    return assignment.Target;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the method looks at the value, or asks anything, before it decides.</summary>
    private static bool Compares(PublishSites sites, IParameterSymbol value) => sites.Blocks.Any(block => Places.Contains(block, operation =>
        operation is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or IIsPatternOperation or ICoalesceOperation
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }));
}
