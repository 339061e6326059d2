using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Dispatch.Generated;

/// <summary>For generated code: an event that is an object, as <see cref="ISyncCalls{TPassed}"/> takes it. None is made: a reference to the event is read as one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EventReference
{
    /// <summary>The event.</summary>
    public readonly object? Event;

    /// <summary>An event as its calls take it, for languages that cannot write it.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="TPassed">The same, if it is a struct; else <see cref="EventReference"/>.</typeparam>
    /// <param name="e">The event.</param>
    /// <returns>The reference, which is not written to.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref TPassed To<TEvent, TPassed>(in TEvent e) => ref Unsafe.As<TEvent, TPassed>(ref Unsafe.AsRef(in e));
}
