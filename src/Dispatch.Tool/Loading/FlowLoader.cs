using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Locking;
using Dispatch.Flow.Json;
using Dispatch.Flow.Model;
using Dispatch.Flow.Text;
using Microsoft.CodeAnalysis;

namespace Dispatch.Tool.Loading;

/// <summary>From a path to the flow of what it holds.</summary>
internal static class FlowLoader
{
    public static async Task<FlowDocument> LoadAsync(LoadRequest request, ILoadProgress progress, CancellationToken cancellationToken)
    {
        FlowSource source = FlowSource.Find(request.Path, request.SourcesOnly);
        if (source.Kind == FlowSourceKind.Document)
        {
            return await ReadAsync(source.Path, cancellationToken);
        }

        FlowProgram program = await LoadProgramAsync(source, request, progress, cancellationToken);
        progress.Step($"Following {FlowWords.Count(program.Compilation.SyntaxTrees.Length, "file")}");
        EventFlowGraph graph = await Task.Run(() => EventFlowAnalysis.Build(program.Compilation, FlowConfiguration.Read(program.Config), cancellationToken), cancellationToken);
        if (graph.Handlers.IsEmpty && graph.Sites.IsEmpty)
        {
            progress.Warn("no publish and no handler of a known bus: a bus of your own is described in .editorconfig or with --config, see docs/flow-buses.md.");
        }

        var builder = new FlowDocumentBuilder(source.Name, source.Folder, Modules.Of(program.Projects));
        builder.Add(graph);
        AcceptedCycles? accepted = ReviewedFlow.AcceptedIn(program, progress);
        foreach (FlowCycle cycle in CycleReader.Read(graph, cancellationToken))
        {
            builder.Add(cycle with { Accepted = cycle.Accepted ?? accepted?.ReasonFor(cycle.Events) });
        }

        return builder.Build();
    }

    /// <summary>The code itself, for what needs more than its flow.</summary>
    public static async Task<FlowProgram> LoadProgramAsync(FlowSource source, LoadRequest request, ILoadProgress progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<LoadedProject> projects = source.Kind switch
        {
            FlowSourceKind.Solution => await WorkspaceLoader.LoadAsync(SolutionFiles.Projects(source.Path), request.IncludeTests, progress, cancellationToken),
            FlowSourceKind.Project => await WorkspaceLoader.LoadAsync([source.Path], includeTests: true, progress, cancellationToken),
            FlowSourceKind.Sources => await FolderLoader.LoadAsync(source.Path, request.IncludeTests, progress, cancellationToken),
            _ => throw new ToolException(ExitCodes.Usage, $"'{request.Path}' holds a flow and no code."),
        };
        WarnIfBroken(projects, source.Folder, progress, cancellationToken);
        return projects.Sum(static project => project.Trees.Count) > 0
            ? new FlowProgram(source, projects, WholeProgram.Merge(source.Name, projects, cancellationToken), FlowConfig.Read(source.Folder, request.Config, projects))
            : throw new ToolException(ExitCodes.NotLoaded, $"'{request.Path}' has no C# sources{(request.IncludeTests || source.Kind == FlowSourceKind.Project ? "" : " outside of tests; --tests includes those")}.");
    }

    /// <summary>What does not parse is analysed as far as it goes; the answer has to say so.</summary>
    private static void WarnIfBroken(IReadOnlyList<LoadedProject> projects, string folder, ILoadProgress progress, CancellationToken cancellationToken)
    {
        string[] broken =
        [
            .. projects.SelectMany(static project => project.Trees)
                .Where(tree => tree.GetRoot(cancellationToken).ContainsDiagnostics && tree.GetDiagnostics(cancellationToken).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                .Select(tree => Path.GetRelativePath(folder, tree.FilePath)),
        ];
        if (broken.Length > 0)
        {
            progress.Warn($"{FlowWords.Count(broken.Length, "file has", "files have")} errors of syntax, and what {(broken.Length == 1 ? "it publishes" : "they publish")} may be missing: {string.Join(", ", broken.Take(5))}{(broken.Length > 5 ? ", ..." : "")}");
        }
    }

    private static async Task<FlowDocument> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return FlowJson.Read(await File.ReadAllTextAsync(path, cancellationToken));
        }
        catch (InvalidDataException exception)
        {
            throw new ToolException(ExitCodes.NotLoaded, $"{path}: {exception.Message}");
        }
    }
}
