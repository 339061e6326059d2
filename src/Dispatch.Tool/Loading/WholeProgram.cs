using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Tool.Loading;

/// <summary>
/// All loaded projects as one compilation, so that calls are followed from project to project also where no project carries a
/// manifest of its flow. It is bound, never emitted: what the projects may not have in common (a type of the same full name,
/// top-level statements) is an error there that does not matter here.
/// </summary>
internal static class WholeProgram
{
    /// <summary>The newest language: older sources mean the same in it.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.None);

    public static CSharpCompilation Merge(string name, IReadOnlyList<LoadedProject> projects, CancellationToken cancellationToken)
    {
        IEnumerable<SyntaxTree> trees = projects.SelectMany(project => TreesOf(project, cancellationToken));
        var names = new HashSet<string>(projects.Select(static project => project.Name), StringComparer.OrdinalIgnoreCase);

        // The newest of each assembly, as the build of an application would take it; none of an assembly whose source is here.
        IEnumerable<MetadataReference> references = projects.SelectMany(static project => project.References)
            .OfType<PortableExecutableReference>()
            .GroupBy(static reference => Path.GetFileName(reference.FilePath ?? ""), StringComparer.OrdinalIgnoreCase)
            .Where(group => !names.Contains(Path.GetFileNameWithoutExtension(group.Key)))
            .Select(static group => group.MaxBy(static reference => reference.FilePath, StringComparer.Ordinal)!);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, metadataImportOptions: MetadataImportOptions.Public);
        return CSharpCompilation.Create(name, WithContracts(trees, projects, cancellationToken), references, options);
    }

    // Which observers a dispatcher calls depends on the projects, which one compilation of all does not have.
    private static IEnumerable<SyntaxTree> TreesOf(LoadedProject loaded, CancellationToken cancellationToken)
    {
        var project = new SourceProject(loaded.Name, loaded.ProjectReferences?.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));
        foreach (SyntaxTree tree in GlobalUsings.Localize(loaded.Trees, ParseOptions, cancellationToken))
        {
            SourceProjects.Assign(tree, project);
            yield return tree;
        }
    }

    // Sources without packages: handlers are found by the interface they implement, so there must be one.
    private static IEnumerable<SyntaxTree> WithContracts(IEnumerable<SyntaxTree> trees, IReadOnlyList<LoadedProject> projects, CancellationToken cancellationToken)
    {
        SyntaxTree[] all = [.. trees];
        return projects.Any(static project => project.Options is not null) ? all : [.. all, .. BusContracts.For(all, cancellationToken)];
    }
}
