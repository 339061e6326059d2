using System.ComponentModel;

namespace Dispatch.Generated;

/// <summary>For generated code: an event that is an object, as <see cref="ISyncCalls{TPassed}"/> takes it.</summary>
/// <param name="e">The event.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EventReference(object? e)
{
    /// <summary>The event.</summary>
    public readonly object? Event = e;
}
