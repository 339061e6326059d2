using System;
using System.IO;
using System.Linq;
using Dispatch.Analyzers.FlowGraph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// DSP1001 and DSP1004 while typing, for the cycles that need no graph. The rules about the graph leave exactly those out,
/// so that a build tells each cycle once.
/// </summary>
internal static class DirectCycleRule
{
#pragma warning disable RS1019, RS1037 // The same two rules; those of the graph come at the end of a compilation, these do not.
    public static readonly DiagnosticDescriptor SelfPublish = Live(GraphRules.SelfPublish);

    public static readonly DiagnosticDescriptor Cycle = Live(GraphRules.UnconditionalCycle);
#pragma warning restore RS1019, RS1037

    public static void Check(PublishSites sites, AnalyzerOptions options)
    {
        if (sites.Method is not { } method || !Applies(options))
        {
            return;
        }

        foreach (PublishCall call in sites.Calls)
        {
            if (DirectCycles.Find(call, method, sites.Bus, sites.CancellationToken) is { } cycle)
            {
                sites.Report(
                    cycle.IsSelf ? SelfPublish : Cycle,
                    call,
                    cycle.IsPrimary ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                    cycle.Others,
                    arguments: [Names.Of(cycle.Event), cycle.Path, cycle.Cut, cycle.IsSelf ? " every time, until the stack overflows" : ""]);
                return;
            }
        }
    }

    /// <summary>With a reviewed flow it is for the rules about the graph to say what is accepted.</summary>
    public static bool Applies(AnalyzerOptions options) =>
        !options.AdditionalFiles.Any(static file => string.Equals(Path.GetFileName(file.Path), EventFlow.Locking.AcceptedCycles.FileName, StringComparison.OrdinalIgnoreCase));

    private static DiagnosticDescriptor Live(DiagnosticDescriptor rule) =>
        new(rule.Id, rule.Title, rule.MessageFormat, rule.Category, rule.DefaultSeverity, rule.IsEnabledByDefault, rule.Description, rule.HelpLinkUri);
}
