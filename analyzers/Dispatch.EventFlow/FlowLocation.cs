using System;

namespace Dispatch.EventFlow;

/// <summary>A place in a source file of the analysed compilation, or nowhere for what a referenced assembly told.</summary>
/// <param name="Path">The path as the compiler knows it; empty if the source is elsewhere.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Start">The offset in the file, in characters.</param>
/// <param name="Length">The length, in characters.</param>
public readonly record struct FlowLocation(string Path, int Line, int Column, int Start, int Length) : IComparable<FlowLocation>
{
    /// <summary>The source is in another assembly or unknown.</summary>
    public static FlowLocation None { get; } = new("", 0, 0, 0, 0);

    /// <summary>Whether there is a place in source.</summary>
    public bool IsInSource => Line > 0;

    /// <inheritdoc/>
    public int CompareTo(FlowLocation other)
    {
        int byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);
    }

    /// <inheritdoc/>
    public override string ToString() => IsInSource ? $"{Path}:{Line}" : "";
}
