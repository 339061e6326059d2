using System;
using System.ComponentModel;

namespace Dispatch;

/// <summary>Written by the generator: one observer method of this assembly.</summary>
/// <param name="eventType">The event.</param>
/// <param name="observer">The full name of the observer type, in metadata form.</param>
/// <param name="method">The method.</param>
/// <param name="order">The declared order.</param>
/// <param name="isAsync">Whether the method returns a task.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DispatchHandlerAttribute(Type eventType, string observer, string method, int order, bool isAsync) : Attribute
{
    /// <summary>The event.</summary>
    public Type EventType { get; } = eventType;

    /// <summary>The full name of the observer type, in metadata form.</summary>
    public string Observer { get; } = observer;

    /// <summary>The method.</summary>
    public string Method { get; } = method;

    /// <summary>The declared order.</summary>
    public int Order { get; } = order;

    /// <summary>Whether the method returns a task.</summary>
    public bool IsAsync { get; } = isAsync;
}
