using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatch.TestKit.Analyzers;

/// <summary>How the source under test is compiled.</summary>
public sealed record VerifierOptions
{
    /// <summary>Whether the runtime of Dispatch is referenced.</summary>
    public bool ReferencesDispatch { get; init; } = true;

    /// <summary>Whether the generator runs, so that the source can use generated members.</summary>
    public bool RunsGenerator { get; init; }

    /// <summary>Whether <c>System</c>, <c>System.Threading.Tasks</c>, <c>Dispatch</c> and the like need no <c>using</c>.</summary>
    public bool HasGlobalUsings { get; init; } = true;

    /// <summary>Whether the source may have errors of its own.</summary>
    public bool AllowsCompilerErrors { get; init; }

    /// <summary>The keys and values of <c>.editorconfig</c>.</summary>
    public IReadOnlyDictionary<string, string> EditorConfig { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the build tells all analyzers, such as <c>build_property.ProjectDir</c>.</summary>
    public IReadOnlyDictionary<string, string> GlobalOptions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Paths and texts of additional files.</summary>
    public IReadOnlyDictionary<string, string> AdditionalFiles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Other files of the project, such as the contracts of a library.</summary>
    public ImmutableArray<string> OtherSources { get; init; } = [];

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>What is referenced besides the framework and the runtime.</summary>
    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    public string AssemblyName { get; init; } = "Test";

    /// <summary>The path of the source; one that ends with <c>.g.cs</c> is generated code.</summary>
    public string Path { get; init; } = "Test.cs";
}
