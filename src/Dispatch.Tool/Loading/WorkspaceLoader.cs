using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace Dispatch.Tool.Loading;

/// <summary>Loads projects as their build sees them: packages, generated code, options.</summary>
internal static class WorkspaceLoader
{
    public static async Task<IReadOnlyList<LoadedProject>> LoadAsync(IReadOnlyList<string> files, bool includeTests, ILoadProgress progress, CancellationToken cancellationToken)
    {
        using MSBuildWorkspace workspace = MSBuildWorkspace.Create();
        workspace.LoadMetadataForReferencedProjects = false;
        workspace.WorkspaceFailed += (_, args) =>
        {
            if (args.Diagnostic.Kind == WorkspaceDiagnosticKind.Failure)
            {
                progress.Warn(args.Diagnostic.Message);
            }
        };
        foreach (string file in files)
        {
            await OpenAsync(workspace, file, progress, cancellationToken);
        }

        var loaded = new List<LoadedProject>();
        ProjectDependencyGraph references = workspace.CurrentSolution.GetProjectDependencyGraph();
        foreach (IGrouping<string?, Project> group in workspace.CurrentSolution.Projects.Where(static project => project.Language == LanguageNames.CSharp).GroupBy(static project => project.FilePath))
        {
            // One of several target frameworks is enough: the flow is the same, and everything would be there twice.
            Project project = group.OrderByDescending(static candidate => candidate.Name, StringComparer.Ordinal).First();
            if (!includeTests && IsTest(project))
            {
                continue;
            }

            progress.Step($"Compiling {project.AssemblyName}");
            if (await project.GetCompilationAsync(cancellationToken) is { } compilation)
            {
                WarnIfUnrestored(project, compilation, progress);
                loaded.Add(new LoadedProject(project.AssemblyName, [.. compilation.SyntaxTrees], [.. compilation.References.Where(static reference => reference is PortableExecutableReference)])
                {
                    Options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider,
                    Folder = Path.GetDirectoryName(project.FilePath),
                    ProjectReferences = [.. references.GetProjectsThatThisProjectTransitivelyDependsOn(project.Id).Select(id => project.Solution.GetProject(id)!.AssemblyName).Distinct()],
                });
            }
        }

        return loaded;
    }

    private static async Task OpenAsync(MSBuildWorkspace workspace, string file, ILoadProgress progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            progress.Warn($"{file} is not there.");
        }
        else if (!workspace.CurrentSolution.Projects.Any(project => string.Equals(project.FilePath, file, StringComparison.Ordinal)))
        {
            progress.Step($"Loading {Path.GetFileNameWithoutExtension(file)}");
            try
            {
                await workspace.OpenProjectAsync(file, cancellationToken: cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // MSBuild throws what it likes; the other projects are still worth an answer.
                progress.Warn($"{file} could not be loaded: {exception.Message}");
            }
        }
    }

    private static bool IsTest(Project project) =>
        TestProjects.IsTestName(project.AssemblyName) || TestProjects.ReferencesTestFramework(project.MetadataReferences.OfType<PortableExecutableReference>().Select(static reference => reference.FilePath));

    private static void WarnIfUnrestored(Project project, Compilation compilation, ILoadProgress progress)
    {
        if (compilation.GetSpecialType(SpecialType.System_Object).TypeKind == TypeKind.Error)
        {
            progress.Warn($"{project.FilePath} is not restored: run 'dotnet restore' first, or read the sources alone with --sources.");
        }
    }
}
