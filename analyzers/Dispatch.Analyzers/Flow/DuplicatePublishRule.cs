using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>DSP1103: the same event with the same data, twice on one path.</summary>
internal static class DuplicatePublishRule
{
    public static void Check(PublishSites sites)
    {
        for (int i = 1; i < sites.Calls.Count; i++)
        {
            for (int j = i - 1; j >= 0; j--)
            {
                if (IsSame(sites.Calls[j], sites.Calls[i]) && !MayChangeBetween(sites.Calls[j].Invocation, sites.Calls[i].Invocation, [sites.Calls[i].Message!]))
                {
                    sites.Report(
                        LocalFlowRules.DuplicatePublish,
                        sites.Calls[i],
                        others: [sites.Calls[j].Invocation.Syntax.GetLocation()],
                        arguments: [Names.Of(sites.Calls[i].MessageType), ""]);
                    break;
                }
            }
        }
    }

    private static bool IsSame(PublishCall first, PublishCall second) =>
        first.Kind == second.Kind
        && first.Kind is PublishKind.Publish or PublishKind.Defer
        && first.Message is not null
        && second.Message is not null
        && SymbolEqualityComparer.Default.Equals(first.MessageType, second.MessageType)
        && SymbolEqualityComparer.Default.Equals(first.Invocation.TargetMethod, second.Invocation.TargetMethod)
        && SyntaxFactory.AreEquivalent(first.Message.Syntax, second.Message.Syntax)
        && IsPure(second.Message)
        && SameReceiver(first.Invocation.Instance, second.Invocation.Instance)
        && ReferenceEquals(Places.RegionOf(first.Invocation), Places.RegionOf(second.Invocation));

    private static bool SameReceiver(IOperation? first, IOperation? second) =>
        first is null || second is null ? first is null == second is null : SyntaxFactory.AreEquivalent(first.Syntax, second.Syntax);

    /// <summary>Made of variables and constants only. An event without data says the same each time too.</summary>
    private static bool IsPure(IOperation message) => message.DescendantsAndSelf().All(static operation =>
        operation is IObjectCreationOperation or IArgumentOperation or ILiteralOperation or IConversionOperation or IDefaultValueOperation
            or IInstanceReferenceOperation or IObjectOrCollectionInitializerOperation or ISimpleAssignmentOperation
            or IFieldReferenceOperation { Instance: not null } or IPropertyReferenceOperation { Instance: not null, Arguments.IsEmpty: true }
        || operation.ConstantValue.HasValue || Subjects.IsPath(operation));

    /// <summary>
    /// Whether something between the two writes what the event is made from, or could: a call on the subject may change
    /// every property of it that can be written. An event without data marks a moment, so anything between is a change.
    /// </summary>
    internal static bool MayChangeBetween(IInvocationOperation first, IInvocationOperation second, IReadOnlyList<IOperation> made)
    {
        List<ISymbol> variables = [];
        bool hasMutable = false;
        foreach (IOperation operation in made.SelectMany(static value => value.DescendantsAndSelf()))
        {
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    variables.Add(local.Local);
                    break;
                case IParameterReferenceOperation parameter:
                    variables.Add(parameter.Parameter);
                    break;
                case IFieldReferenceOperation { Field: { IsReadOnly: false, IsConst: false } field }:
                    variables.Add(field);
                    hasMutable |= !IsIdentity(field.Name);
                    break;
                case IPropertyReferenceOperation { Property: { } property } reference when reference.Parent is not ISimpleAssignmentOperation { Target: { } target } || !ReferenceEquals(target, reference):
                    variables.Add(property);
                    hasMutable |= property is not { SetMethod: null } and not { SetMethod.IsInitOnly: true } && !IsIdentity(property.Name);
                    break;
            }
        }

        int from = first.Syntax.Span.End;
        int to = second.Syntax.SpanStart;
        foreach (IOperation operation in Places.RegionOf(second).DescendantsAndSelf())
        {
            if (operation.Syntax.SpanStart < from || operation.Syntax.Span.End > to)
            {
                continue;
            }

            if (operation is IInvocationOperation && (hasMutable || variables.Count == 0))
            {
                return true;
            }

            if (Written(operation) is { } written && variables.Contains(written, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? Written(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => SymbolOf(assignment.Target),
        IIncrementOrDecrementOperation increment => SymbolOf(increment.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => SymbolOf(argument.Value),
        _ => null,
    };

    private static ISymbol? SymbolOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    private static bool IsIdentity(string name) =>
        name.EndsWith("Id", System.StringComparison.Ordinal) || name.EndsWith("Key", System.StringComparison.Ordinal) || name is "_id" or "Number" or "Code";
}
