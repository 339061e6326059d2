using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dispatch.Generated;

/// <summary>For generated code: what the type of an event is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public static class EventType
{
    /// <summary>
    /// Whether an event is of its static type and not of one derived from it: one compare. <see cref="object.GetType"/> is that only where
    /// the JIT does not know the type already; where it does, it loads two type objects and compares those.
    /// </summary>
    /// <typeparam name="TEvent">The static type, a class or an interface.</typeparam>
    /// <param name="e">The event.</param>
    /// <returns>Whether it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsExactly<TEvent>(object? e) => e is not null && TypePointer.Of(e) == typeof(TEvent).TypeHandle.Value;
}
