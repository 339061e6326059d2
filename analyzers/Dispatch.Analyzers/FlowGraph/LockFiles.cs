using System;
using System.IO;
using Dispatch.EventFlow.Locking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.FlowGraph;

/// <summary>The reviewed flow: the file of the project and one of several projects above it; a cycle may be accepted in either.</summary>
internal static class LockFiles
{
    /// <summary>Null if there is none.</summary>
    public static AcceptedCycles? Read(CompilationAnalysisContext context)
    {
        AcceptedCycles? accepted = null;
        foreach (AdditionalText file in context.Options.AdditionalFiles)
        {
            if (string.Equals(Path.GetFileName(file.Path), AcceptedCycles.FileName, StringComparison.OrdinalIgnoreCase) && file.GetText(context.CancellationToken) is { } text)
            {
                accepted = AcceptedCycles.Parse(text.ToString(), accepted);
            }
        }

        return accepted;
    }
}
