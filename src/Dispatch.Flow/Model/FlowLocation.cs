namespace Dispatch.Flow.Model;

/// <summary>A place in a source file.</summary>
/// <param name="Path">The path from the folder that was analysed, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record FlowLocation(string Path, int Line)
{
    public override string ToString() => $"{Path}:{Line}";
}
