using System;
using System.ComponentModel;

namespace Dispatch;

/// <summary>Written by the generator: this assembly has observers. Read at compile time by the assembly with the dispatcher.</summary>
/// <param name="formatVersion">The version of the manifest format.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DispatchModuleAttribute(int formatVersion) : Attribute
{
    /// <summary>The version of the manifest format.</summary>
    public int FormatVersion { get; } = formatVersion;

    /// <summary>Whether the assembly has a dispatcher of its own, which calls them.</summary>
    public bool HasDispatcher { get; set; }

    /// <summary>
    /// The names of the assemblies with observers that this one references, separated by <c>;</c>: the assembly of the
    /// dispatcher must reference them too, or it cannot call those observers.
    /// </summary>
    public string? References { get; set; }
}
