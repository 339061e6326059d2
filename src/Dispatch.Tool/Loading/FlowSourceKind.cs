namespace Dispatch.Tool.Loading;

/// <summary>How something is loaded.</summary>
internal enum FlowSourceKind
{
    /// <summary>All C# projects of a solution, through MSBuild.</summary>
    Solution,

    /// <summary>A project and those that it references, through MSBuild.</summary>
    Project,

    /// <summary>The .cs files of a folder, without a build.</summary>
    Sources,

    /// <summary>What 'flow graph --format json' wrote.</summary>
    Document,
}
