namespace Dispatch.Tool.Loading;

/// <summary>What to analyse.</summary>
/// <param name="Path">A solution, a project, a folder or a JSON document.</param>
/// <param name="IncludeTests">Whether test projects count.</param>
/// <param name="SourcesOnly">Whether a folder is read as sources even if it has a solution or project.</param>
/// <param name="Config">A file with more <c>.editorconfig</c> options, or null.</param>
internal sealed record LoadRequest(string Path, bool IncludeTests, bool SourcesOnly, string? Config);
