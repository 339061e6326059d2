using System;

namespace Dispatch;

/// <summary>
/// An event of a type that no observer names was published, and two observed base types are equally near, so the set of
/// its observers is not defined. No observer has run; mark an observer <c>[Handles&lt;T&gt;]</c> for the type itself.
/// </summary>
/// <param name="eventType">The published type.</param>
/// <param name="first">One of the nearest observed base types.</param>
/// <param name="second">Another one.</param>
public sealed class AmbiguousEventException(Type eventType, Type first, Type second)
    : InvalidOperationException($"{eventType} has no observer of its own and derives from both {first} and {second}, which are observed and unrelated. Add an observer with [Handles<{eventType.Name}>] so that the generator sees the type. No observer has run.")
{
    /// <summary>The published type.</summary>
    public Type EventType { get; } = eventType;
}
