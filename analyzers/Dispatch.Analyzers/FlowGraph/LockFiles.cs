using System;
using System.IO;
using Dispatch.EventFlow.Locking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.FlowGraph;

/// <summary>The reviewed flow of the project.</summary>
internal static class LockFiles
{
    /// <summary>Null if the project has none.</summary>
    public static AcceptedCycles? Read(CompilationAnalysisContext context)
    {
        foreach (AdditionalText file in context.Options.AdditionalFiles)
        {
            if (string.Equals(Path.GetFileName(file.Path), AcceptedCycles.FileName, StringComparison.OrdinalIgnoreCase) && file.GetText(context.CancellationToken) is { } text)
            {
                return AcceptedCycles.Parse(text.ToString());
            }
        }

        return null;
    }
}
