using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>The projects of a compilation that is made of several, as the dispatchers in it see them.</summary>
internal sealed class ProjectModules
{
    private readonly ImmutableArray<SourceProject> _all;
    private readonly ImmutableArray<SourceProject> _dispatching;
    private readonly ImmutableArray<string> _referenced;

    private ProjectModules(ImmutableArray<SourceProject> all, ImmutableArray<SourceProject> dispatching, ImmutableArray<string> referenced)
    {
        _all = all;
        _dispatching = dispatching;
        _referenced = referenced;
    }

    /// <summary>Null if the compilation is that of one project, as in a build.</summary>
    public static ProjectModules? TryCreate(IEnumerable<INamedTypeSymbol> types, List<INamedTypeSymbol> dispatchers, IEnumerable<IAssemblySymbol> referenced)
    {
        ImmutableArray<SourceProject> dispatching = ProjectsOf(dispatchers);
        return dispatching.IsEmpty ? null : new ProjectModules(ProjectsOf(types), dispatching, [.. referenced.Select(static assembly => assembly.Name)]);
    }

    /// <summary>Without a list of modules: every referenced one that has no dispatcher of its own.</summary>
    public ImmutableArray<string> CalledBy(INamedTypeSymbol dispatcher)
    {
        ImmutableHashSet<string>? references = SourceProjects.Of(dispatcher)?.References;
        return [.. _all.Where(project => !_dispatching.Contains(project) && references?.Contains(project.Name) != false).Select(static project => project.Name), .. _referenced];
    }

    /// <summary>Projects for an application that is not here: no project with a dispatcher references them.</summary>
    public ImmutableArray<string> NotReferenced() =>
        [.. _all.Where(project => _dispatching.All(dispatching => dispatching != project && dispatching.References?.Contains(project.Name) == false)).Select(static project => project.Name)];

    private static ImmutableArray<SourceProject> ProjectsOf(IEnumerable<INamedTypeSymbol> types)
    {
        var found = new Dictionary<string, SourceProject>(StringComparer.Ordinal);
        foreach (INamedTypeSymbol type in types)
        {
            if (SourceProjects.Of(type) is { } project)
            {
                found[project.Name] = project;
            }
        }

        return [.. found.Values.OrderBy(static project => project.Name, StringComparer.Ordinal)];
    }
}
