using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dispatch.Analyzers.Flow;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Locking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Analyzers.FlowGraph;

/// <summary>
/// DSP1010: the flow of the project against the file beside it. A file further up is of several projects, of which a compilation
/// knows one; the command-line tool compares that.
/// </summary>
internal static class LockRules
{
    public static readonly DiagnosticDescriptor FlowChanged = LocalFlowRules.Create(
        RuleIds.DSP1010FlowChanged,
        "Event flow differs from the reviewed one",
        "{0} '{1}' {2}; review the change, then 'dotnet build -p:DispatchFlow=lock' updates the file",
        DiagnosticSeverity.Info,
        "An edge of the event flow is new, gone or of another certainty or delivery than the eventflow.lock beside the project says.",
        RuleCategories.Flow,
        WellKnownDiagnosticTags.CompilationEnd);

    public static void Check(GraphReport report)
    {
        CompilationAnalysisContext context = report.Context;
        if (FileBeside(context) is not { } file || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        LockFile reviewed = LockParser.Parse(text.ToString(), out IReadOnlyList<(int Line, string Problem)> problems);
        foreach ((int line, string problem) in problems)
        {
            ReportLine(context, file, text, line, "Line", text.Lines[line].ToString().Trim(), "cannot be read: " + problem);
        }

        foreach (LockChange change in LockDiff.Between(reviewed, LockGraph.ToLock(report.Graph)))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (change.After is { } now)
            {
                string what = change.Before is { } before ? $"is reviewed as [{before.Manner}] and is [{now.Manner}]" : "is not in eventflow.lock";
                report.Report(FlowChanged, [LockGraph.PlaceOf(now, report.Graph), report.Graph.Root], FlowChanged.DefaultSeverity, KindOf(now), now.Subject, what);
            }
            else if (change.Before is { } gone)
            {
                ReportLine(context, file, text, reviewed.LineOf(gone), KindOf(gone), gone.Subject, "is in eventflow.lock and no longer in the code");
            }
        }
    }

    private static string KindOf(LockEntry entry) => entry.Kind == LockEntryKind.Handles ? "Handling" : "Publish";

    private static AdditionalText? FileBeside(CompilationAnalysisContext context) =>
        context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out string? folder) && folder.Length > 0
            ? context.Options.AdditionalFiles.FirstOrDefault(file => string.Equals(Path.GetFileName(file.Path), LockFile.FileName, StringComparison.OrdinalIgnoreCase) && IsSame(Path.GetDirectoryName(file.Path), folder))
            : null;

    private static bool IsSame(string? folder, string project) => string.Equals(Normal(folder ?? ""), Normal(project), StringComparison.OrdinalIgnoreCase);

    private static string Normal(string folder) => folder.Replace('\\', '/').TrimEnd('/');

    private static void ReportLine(CompilationAnalysisContext context, AdditionalText file, SourceText text, int line, params object[] arguments)
    {
        TextSpan span = text.Lines[line].Span;
        context.ReportDiagnostic(Diagnostic.Create(FlowChanged, Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span)), arguments));
    }
}
