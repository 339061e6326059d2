using System;
using System.Linq;

namespace Dispatch;

/// <summary>
/// Publishes caused one another more deeply than the dispatcher allows: most likely without end. No observer of the last
/// event has run. See <see cref="DispatcherAttribute.MaxDepth"/>.
/// </summary>
/// <param name="path">The publishes that caused one another, as far as they are guarded; the refused one is the last.</param>
/// <param name="maxDepth">How many may be inside one another.</param>
public sealed class PublishDepthExceededException(PublishPath path, int maxDepth)
    : InvalidOperationException($"More than {maxDepth} publishes are inside one another, probably without end: {Shorten(path)}. Break the cycle, or raise [Dispatcher(MaxDepth = ...)].")
{
    private const int Shown = 8;

    /// <summary>The publishes that caused one another, as far as they are guarded; the refused one is the last.</summary>
    public PublishPath Path { get; } = path;

    /// <summary>How many publishes may be inside one another.</summary>
    public int MaxDepth { get; } = maxDepth;

    /// <summary>The end of a long path shows the cycle.</summary>
    private static string Shorten(PublishPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Count <= Shown ? path.ToString() : "… → " + string.Join(" → ", path.Skip(path.Count - Shown).Select(static type => type.Name));
    }
}
