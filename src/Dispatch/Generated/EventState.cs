using System.ComponentModel;

namespace Dispatch.Generated;

/// <summary>For generated code: what a dispatcher knows of an event, a byte, read and written in the order that other threads see.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct EventState
{
    /// <summary>0 nothing, 1 its observers are there and alone, 2 it has subscriptions. A field: a property is a method to compile at start.</summary>
    public volatile byte Value;
}
