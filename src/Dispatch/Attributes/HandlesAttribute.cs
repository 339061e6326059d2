using System;

namespace Dispatch;

/// <summary>
/// Marks an observer of <typeparamref name="TEvent"/>: a class or struct with a method named <c>Handle</c> or
/// <c>HandleAsync</c> that takes the event, or a single method of any name.
/// </summary>
/// <remarks>
/// Accepted methods: <c>void Handle(T e)</c>, <c>void Handle(in T e)</c>, and <c>ValueTask</c> or <c>Task</c>
/// <c>HandleAsync(T e)</c>, each optionally with a <see cref="PublishContext"/> after the event, then, when asynchronous, a
/// <c>CancellationToken</c>. The type and the
/// method may be static and may stay <c>internal</c>. Anything else is reported by a DSP diagnostic, never skipped in silence.
/// The attribute is read at compile time only; it costs nothing at run time.
/// </remarks>
/// <typeparam name="TEvent">The event: any class, struct, interface, enum or record; no marker interface is needed.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class HandlesAttribute<TEvent> : Attribute
{
    /// <summary>
    /// The position among the observers of the event: lower runs first. The default is 0, the whole range of
    /// <see cref="int"/> is allowed. Ties are sorted by the full name of the observer type, ordinal, then by method name.
    /// </summary>
    public int Order { get; set; }

    /// <summary>Another observer type of the same event that must run after this one. Wins over <see cref="Order"/>.</summary>
    public Type? Before { get; set; }

    /// <summary>Another observer type of the same event that must run before this one. Wins over <see cref="Order"/>.</summary>
    public Type? After { get; set; }
}
