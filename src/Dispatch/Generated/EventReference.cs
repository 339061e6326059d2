using System.ComponentModel;

namespace Dispatch.Generated;

/// <summary>For generated code: an event that is an object, as <see cref="ISyncCalls{TPassed}"/> takes it. None is made: a reference to the event is read as one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EventReference
{
    /// <summary>The event.</summary>
    public readonly object? Event;
}
