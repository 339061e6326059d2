using System;
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
        try
        {
            return AnalysisRun.Start(compilation, options, cancellationToken) is { } run
                ? GraphBuilder.Build(run, cancellationToken)
                : EventFlowGraph.Empty(compilation.AssemblyName ?? "");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A build must not fail because its flow is not understood; the graph says that it is not.
            return EventFlowGraph.Empty(compilation.AssemblyName ?? "") with
            {
                Unknown = [new UnknownEdge("", exception.GetType().Name + ": " + exception.Message, UnknownReason.Unresolved, FlowLocation.None)],
            };
        }
    }
}
