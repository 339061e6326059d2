using System.Collections.Generic;
using System.Linq;
using Dispatch.Analyzers.Flow;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Cycles;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.FlowGraph;

/// <summary>DSP1104 and DSP1105: what one publish always causes.</summary>
internal static class SizeRules
{
    public static void Check(GraphReport report)
    {
        int most = report.Settings.Number("dispatch_amplification", 30);
        int mostInLoop = report.Settings.Number("dispatch_amplification_in_loop", 10);
        int deepest = report.Settings.Number("dispatch_chain_depth", 5);
        FlowBounds bounds = FlowBounds.Compute(report.Graph);
        ILookup<string, PublishSite> byEvent = report.Graph.Sites.ToLookup(static site => site.EventId, System.StringComparer.Ordinal);
        foreach (EventNode node in report.Graph.Events)
        {
            report.Context.CancellationToken.ThrowIfCancellationRequested();
            List<PublishSite> sites = [.. byEvent[node.Id]];
            if (sites.Count == 0 || bounds.IsCaused(node.Id))
            {
                continue;
            }

            long runs = bounds.RunsOf(node.Id);
            List<PublishSite> loops = [.. sites.Where(static site => site.Multiplicity == Multiplicity.Many)];
            if (runs > most || (runs > mostInLoop && loops.Count > 0))
            {
                List<PublishSite> told = runs > most ? sites : loops;
                report.Report(GraphRules.Amplification, [.. told.Select(static site => site.Location)], DiagnosticSeverity.Info, node.Name, runs, Chain(report, bounds.WidestFrom(node.Id)));
            }

            IReadOnlyList<string> chain = bounds.DeepestFrom(node.Id);
            if (chain.Count > deepest)
            {
                report.Report(GraphRules.ChainDepth, [.. sites.Select(static site => site.Location)], DiagnosticSeverity.Info, node.Name, chain.Count, Chain(report, chain));
            }
        }
    }

    private static string Chain(GraphReport report, IReadOnlyList<string> events) => string.Join(" → ", events.Select(id => report.EventOf(id).Name));
}
