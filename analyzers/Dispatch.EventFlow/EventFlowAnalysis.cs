using System.Threading;
using Dispatch.EventFlow.Building;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow;

/// <summary>Builds the graph of a compilation.</summary>
public static class EventFlowAnalysis
{
    /// <summary>
    /// Reads the bodies that can matter, in parallel, follows calls and solves. Deterministic whatever the order of files.
    /// Throws nothing but <see cref="System.OperationCanceledException"/>.
    /// </summary>
    /// <param name="compilation">The compilation, with or without generated code in it.</param>
    /// <param name="options">What to follow.</param>
    /// <param name="cancellationToken">Ends the work between two methods.</param>
    public static EventFlowGraph Build(Compilation compilation, EventFlowOptions options, CancellationToken cancellationToken)
    {
        return AnalysisRun.Start(compilation, options, cancellationToken) is { } run
            ? GraphBuilder.Build(run, cancellationToken)
            : EventFlowGraph.Empty(compilation.AssemblyName ?? "");
    }
}
