using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Tool.Loading;

/// <summary>The sources of a project, ready to be bound.</summary>
/// <param name="Name">The name of its assembly.</param>
/// <param name="Trees">Its files, generated ones too.</param>
/// <param name="References">The assemblies that it references, without those of other loaded projects.</param>
internal sealed record LoadedProject(string Name, IReadOnlyList<SyntaxTree> Trees, IReadOnlyList<MetadataReference> References)
{
    /// <summary>Its <c>.editorconfig</c> options as its own build sees them; null if there was no build to ask.</summary>
    public AnalyzerConfigOptionsProvider? Options { get; init; }

    /// <summary>The folder of its file; null for sources of no project.</summary>
    public string? Folder { get; init; }

    /// <summary>The names of the assemblies of the projects that it references, directly or not; null if there was no build to ask.</summary>
    public IReadOnlyList<string>? ProjectReferences { get; init; }
}
