using System.Collections.Generic;
using System.Linq;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Cycles;
using Dispatch.EventFlow.Locking;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.FlowGraph;

/// <summary>DSP1001 to DSP1006: each cycle once, at the strongest class in which it turns.</summary>
internal static class CycleRules
{
    public static void Check(GraphReport report)
    {
        AcceptedCycles? accepted = LockFiles.Read(report.Context);
        var resets = new HashSet<FlowLocation>();
        foreach (FlowCycle cycle in FlowCycles.Find(report.Graph, includeAllowed: false, report.Context.CancellationToken))
        {
            report.Context.CancellationToken.ThrowIfCancellationRequested();
            if (IsToldElsewhere(cycle, report.Graph.Assembly) || accepted?.Contains(cycle.Events) == true || LiveCycles.Contains(report, cycle))
            {
                continue;
            }

            ReportGuards(report, cycle, resets);
            if (cycle.Witness.FirstOrDefault(static hop => hop.Handler.WaitsWhenFull is not null) is { } waiting && cycle.Class != CycleClass.Speculative)
            {
                Report(report, cycle, GraphRules.QueueFeedback, DiagnosticSeverity.Warning, waiting.Handler.WaitsWhenFull!, waiting.Handler.Name);
            }
            else
            {
                Report(report, cycle, isNew: accepted is not null);
            }
        }
    }

    /// <summary>DSP1009: a flag on which the end of the cycle depends; once, however many cycles it ends.</summary>
    private static void ReportGuards(GraphReport report, FlowCycle cycle, HashSet<FlowLocation> resets)
    {
        if (cycle.Class is not (CycleClass.Guarded or CycleClass.GuardedFeedback))
        {
            return;
        }

        foreach (FlowGuard guard in cycle.Witness.SelectMany(static hop => hop.Publishes.Guards).Where(guard => guard.UnsafeReset.IsInSource && resets.Add(guard.UnsafeReset)))
        {
            report.Report(GraphRules.UnsafeReentrancyGuard, [guard.UnsafeReset, guard.Location], DiagnosticSeverity.Warning, PathText.Of(cycle.Witness, report.Graph));
        }
    }

    private static void Report(GraphReport report, FlowCycle cycle, bool isNew)
    {
        switch (cycle.Class)
        {
            case CycleClass.Speculative or CycleClass.GuardedFeedback:
                break;
            case CycleClass.Feedback:
                Report(report, cycle, GraphRules.FeedbackLoop, cycle.IsCertain ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, "");
                break;
            case CycleClass.Unconditional when cycle.IsSelf:
                Report(report, cycle, GraphRules.SelfPublish, DiagnosticSeverity.Warning, " every time, until the stack overflows");
                break;
            case CycleClass.Conditional when cycle.IsSelf:
                Report(report, cycle, GraphRules.SelfPublish, isNew ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, ", and no condition on the way is recognised to end it");
                break;
            case CycleClass.Guarded when cycle.IsSelf:
                Report(report, cycle, GraphRules.SelfPublish, DiagnosticSeverity.Hidden, $", until {GuardOf(cycle)} ends it");
                break;
            case CycleClass.Unconditional:
                Report(report, cycle, GraphRules.UnconditionalCycle, DiagnosticSeverity.Warning, "");
                break;
            case CycleClass.Conditional:
                Report(report, cycle, GraphRules.ConditionalCycle, isNew ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, "");
                break;
            default:
                Report(report, cycle, GraphRules.GuardedCycle, DiagnosticSeverity.Hidden, GuardOf(cycle));
                break;
        }
    }

    private static void Report(GraphReport report, FlowCycle cycle, DiagnosticDescriptor rule, DiagnosticSeverity severity, object detail, string? subject = null) =>
        report.Report(
            rule, PlacesOf(cycle, report.Graph), severity, subject ?? report.EventOf(cycle.Witness[0].From).Name, PathText.Of(cycle.Witness, report.Graph), PathText.OfCut(cycle.Cut, report.Graph), detail);

    /// <summary>The publish to cut first, then every other step that this compilation has, then the root.</summary>
    private static List<FlowLocation> PlacesOf(FlowCycle cycle, EventFlowGraph graph)
    {
        var places = new List<FlowLocation>();
        places.AddRange(cycle.Cut.Publishes.Path.Select(static step => step.Location).Reverse());
        foreach (FlowHop hop in cycle.Witness)
        {
            places.AddRange(hop.Publishes.Path.Select(static step => step.Location).Reverse());
        }

        places.AddRange(cycle.Witness.Select(static hop => hop.Handler.Location));
        places.Add(graph.Root);
        return places;
    }

    /// <summary>A cycle inside one referenced assembly is reported where that is built.</summary>
    private static bool IsToldElsewhere(FlowCycle cycle, string assembly)
    {
        string first = cycle.Witness[0].Handler.Assembly;
        return first != assembly && !cycle.Witness[0].Handler.Location.IsInSource && cycle.Witness.All(hop => hop.Handler.Assembly == first && hop.Publishes.Assembly == first);
    }

    private static string GuardOf(FlowCycle cycle) => cycle.Witness.Select(static hop => hop.Breaker).First(static breaker => breaker != Breaker.None) switch
    {
        Breaker.EqualityGuard => "a comparison with the stored value",
        Breaker.AffectedRows => "a write that changes no row",
        Breaker.ReentrancyFlag => "a re-entrancy flag",
        Breaker.SilentParameter => "a parameter that suppresses the publish",
        Breaker.OldNewComparison => "a comparison of the old value with the new one",
        Breaker.ChangedLocal => "a flag that says whether anything changed",
        Breaker.Debounce => "a debouncer",
        Breaker.DeduplicatingQueue => "a queue without duplicates",
        Breaker.ProcessedSet => "a record of what was handled",
        Breaker.DepthLimit => "a limit of depth",
        Breaker.MarkedPublished => "a mark on what was published",
        Breaker.TypeExclusion => "a test of the type",
        _ => "a method that is declared to end cycles",
    };
}
