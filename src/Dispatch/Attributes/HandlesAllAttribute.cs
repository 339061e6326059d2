using System;

namespace Dispatch;

/// <summary>
/// Marks an observer of every event that fits its type parameter: a generic class or struct <c>Audit&lt;T&gt;</c> with a method
/// <c>Handle(in T e)</c>, or a generic method <c>Handle&lt;T&gt;(in T e)</c>. The constraints of <c>T</c> select the events.
/// </summary>
/// <remarks>
/// The generator closes it at compile time for each event that a <see cref="HandlesAttribute{TEvent}"/> names, so that a struct
/// event is not boxed and no reflection runs. Of an event that nobody names it sees the one type constraint, or <see cref="object"/>
/// if there is none. Accepted constraints: types, <c>class</c>, <c>struct</c>, <c>notnull</c> (DSP0024).
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, Inherited = false)]
public sealed class HandlesAllAttribute : Attribute
{
    /// <summary>The position among the observers of each event: lower runs first; see <see cref="HandlesAttribute{TEvent}.Order"/>.</summary>
    public int Order { get; set; }

    /// <summary>Another observer type that must run after this one. A generic type is named without arguments: <c>typeof(Audit&lt;&gt;)</c>.</summary>
    public Type? Before { get; set; }

    /// <summary>Another observer type that must run before this one.</summary>
    public Type? After { get; set; }
}
