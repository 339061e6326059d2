using System;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// DSP1306: a handler behind a broker that counts, inserts under a fresh key or sends a mail without asking first. One that
/// branches at all is taken to ask.
/// </summary>
internal static class IdempotencyRule
{
    public static void Check(OperationBlockAnalysisContext context, IMethodSymbol method, HandledMessage handled, AnalyzerConfigOptions options)
    {
        ImmutableArray<string> buses = options.Names(FlowOptions.AtLeastOnceBuses, "MassTransit", "NServiceBus");
        if (!buses.Contains(handled.Bus)
            || (handled.Bus == "configured" && handled.Mode != DeliveryMode.Queued)
            || method.GetAttributes().Concat(method.ContainingType.GetAttributes()).Any(static attribute => attribute.AttributeClass is { Name: var name } && (name.Contains("Idempotent") || name.Contains("Deduplicat"))))
        {
            return;
        }

        IOperation[] all = [.. context.OperationBlocks.SelectMany(static block => block.DescendantsAndSelf())];
        if (all.Any(static operation => operation is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ICoalesceOperation or ICoalesceAssignmentOperation))
        {
            return;
        }

        foreach (IOperation operation in all)
        {
            if (Effect(operation) is { } effect)
            {
                context.ReportDiagnostic(Diagnostic.Create(SemanticsRules.NonIdempotentHandler, operation.Syntax.GetLocation(), Names.Of(handled.Type), effect));
                return;
            }
        }
    }

    private static string? Effect(IOperation operation)
    {
        switch (operation)
        {
            case IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation { Instance: not null and not IInstanceReferenceOperation } property }:
                return $"changes '{property.Property.Name}' by one";
            case ICompoundAssignmentOperation { Target: IPropertyReferenceOperation { Instance: not null and not IInstanceReferenceOperation, Property.Type.SpecialType: not SpecialType.System_Boolean } property }:
                return $"adds to '{property.Property.Name}'";
            case IInvocationOperation { TargetMethod.Name: "Add" or "AddAsync" or "Insert" or "InsertAsync" or "Store" } call when call.Arguments.Any(static argument => HasFreshKey(argument.Value)):
                return "inserts under a new key";
            case IInvocationOperation { TargetMethod: { } target } when target.Name.StartsWith("Send", StringComparison.Ordinal) && IsMail(target.ContainingType):
                return $"calls '{target.ContainingType.Name}.{target.Name}'";
            default:
                return null;
        }
    }

    private static bool HasFreshKey(IOperation value) => value.DescendantsAndSelf().Any(static operation =>
        operation is IInvocationOperation { TargetMethod: { Name: "NewGuid" or "CreateVersion7", ContainingType: { Name: "Guid", ContainingNamespace.Name: "System" } } });

    private static bool IsMail(INamedTypeSymbol type) => type.Name.Contains("Mail") || type.Name.Contains("Sms") || type.Name.Contains("Smtp");
}
