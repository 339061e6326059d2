using System.Linq;
using Dispatch.Analyzers.Flow;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Cycles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.FlowGraph;

/// <summary>Which cycles <see cref="DirectCycleRule"/> reports already.</summary>
internal static class LiveCycles
{
    public static bool Contains(GraphReport report, FlowCycle cycle) =>
        cycle.Class == CycleClass.Unconditional
        && cycle.Witness.Length <= 2
        && cycle.Events.Length == cycle.Witness.Length
        && DirectCycleRule.Applies(report.Context.Options)
        && FlowBus.TryCreate(report.Context.Compilation, report.Context.Options) is { } bus
        && cycle.Witness.All(hop => hop.Publishes.Path.Length == 1 && IsLive(report, hop.Publishes.Path[0].Location, bus));

    /// <summary>The same question, asked about the same publish.</summary>
    private static bool IsLive(GraphReport report, FlowLocation place, FlowBus bus)
    {
        if (report.LocationOf(place) is not { SourceTree: { } tree } location)
        {
            return false;
        }

        SyntaxNode node = tree.GetRoot(report.Context.CancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel model = bus.Model(tree);
        return node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } invocation
            && model.GetOperation(invocation, report.Context.CancellationToken) is IInvocationOperation operation
            && bus.TryPublish(operation) is { } call
            && model.GetEnclosingSymbol(invocation.SpanStart, report.Context.CancellationToken) is IMethodSymbol method
            && DirectCycles.Find(call, method, bus, report.Context.CancellationToken) is not null;
    }
}
