using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dispatch.EventFlow.Building;
using Dispatch.EventFlow.Solving;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Manifest;

/// <summary>Writes what other assemblies need to know of this one.</summary>
internal static class ManifestWriter
{
    /// <summary>Null if there is nothing to tell.</summary>
    public static string? Write(AnalysisRun run)
    {
        Solver solver = run.Solver;

        // The handlers of an assembly with a dispatcher are called by that one, not by those of others.
        bool isModule = run.Dispatchers.Count == 0;
        var text = new StringBuilder();
        foreach (HandlerFlow handler in run.Handlers)
        {
            // What other assemblies have told is not told again.
            if (isModule && handler.Method is { } handles && solver.IsOwn(handles) && HandlerLine.Write(handler) is { } line)
            {
                text.Append(line).Append('\n');
                AppendEntries(handler.Entries, text);
            }
        }

        foreach (IMethodSymbol method in solver.Methods)
        {
            IReadOnlyList<FlowEntry> entries = solver.SummaryOf(method);
            if (entries.Any(static entry => entry.Changed is null) && solver.IsOwn(method) && MayBeCalled(method) && method.GetDocumentationCommentId() is { } id)
            {
                text.Append("M\t").Append(id).Append('\n');
                AppendEntries(entries, text);
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static void AppendEntries(IReadOnlyList<FlowEntry> entries, StringBuilder text)
    {
        foreach (FlowEntry entry in entries)
        {
            if (entry.Certainty != Certainty.Speculative && EntryLine.Write(entry) is { } line)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    /// <summary>Directly, because it is visible, or through an interface or a base class.</summary>
    private static bool MayBeCalled(IMethodSymbol method) =>
        method.MethodKind is not (MethodKind.AnonymousFunction or MethodKind.LocalFunction)
        && (EventTable.IsVisible(method) || method.IsVirtual || method.IsOverride || !method.ExplicitInterfaceImplementations.IsEmpty || (method.DeclaredAccessibility == Accessibility.Public && method.ContainingType.AllInterfaces.Length > 0));
}
