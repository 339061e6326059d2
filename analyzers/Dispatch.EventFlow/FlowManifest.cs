using System.Threading;
using Dispatch.EventFlow.Manifest;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow;

/// <summary>What an assembly tells those that reference it about its flow.</summary>
public static class FlowManifest
{
    /// <summary>The version of the format.</summary>
    public const int FormatVersion = ForeignFlows.FormatVersion;

    /// <summary>The flows of the compilation, one a line, in a fixed order; null if there are none.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">What to follow.</param>
    /// <param name="cancellationToken">Ends the work between two methods.</param>
    public static string? Write(Compilation compilation, EventFlowOptions options, CancellationToken cancellationToken) =>
        AnalysisRun.Start(compilation, options, cancellationToken) is { } run ? ManifestWriter.Write(run) : null;
}
