using System;
using System.ComponentModel;

namespace Dispatch;

/// <summary>
/// Written by the generator: which events the code of this assembly publishes, and through which calls. Read at compile time
/// by the assemblies that reference it, so that a cycle over several of them is found.
/// </summary>
/// <param name="formatVersion">The version of the format; what another version says is not read.</param>
/// <param name="flows">The flows, one a line.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DispatchFlowAttribute(int formatVersion, string flows) : Attribute
{
    /// <summary>The version of the format.</summary>
    public int FormatVersion { get; } = formatVersion;

    /// <summary>The flows, one a line.</summary>
    public string Flows { get; } = flows;
}
