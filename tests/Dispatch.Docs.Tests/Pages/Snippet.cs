namespace Dispatch.Docs.Tests.Pages;

/// <summary>A C# block of a page.</summary>
/// <param name="Page">The page, from the root of the repository.</param>
/// <param name="Line">The line of its fence.</param>
/// <param name="BadId">The rule that has to report it; null if it has to be good.</param>
/// <param name="Code">The code.</param>
public sealed record Snippet(string Page, int Line, string? BadId, string Code)
{
    public override string ToString() => $"{Page}:{Line}";
}
