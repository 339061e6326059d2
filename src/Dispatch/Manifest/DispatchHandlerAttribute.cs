using System;
using System.ComponentModel;

namespace Dispatch;

/// <summary>Written by the generator: one observer method of an assembly without dispatcher, for the dispatchers of others.</summary>
/// <param name="eventType">The event.</param>
/// <param name="thunks">The public struct that stands for the observer and forwards to it.</param>
/// <param name="observer">The full name of the observer type, in metadata form.</param>
/// <param name="method">The method, of the observer and of <paramref name="thunks"/>.</param>
/// <param name="order">The declared order.</param>
/// <param name="traits">How the observer is made and called.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DispatchHandlerAttribute(Type eventType, Type thunks, string observer, string method, int order, HandlerTraits traits) : Attribute
{
    /// <summary>The event.</summary>
    public Type EventType { get; } = eventType;

    /// <summary>The public struct that stands for the observer and forwards to it.</summary>
    public Type Thunks { get; } = thunks;

    /// <summary>The full name of the observer type, in metadata form.</summary>
    public string Observer { get; } = observer;

    /// <summary>The method, of the observer and of <see cref="Thunks"/>.</summary>
    public string Method { get; } = method;

    /// <summary>The declared order.</summary>
    public int Order { get; } = order;

    /// <summary>How the observer is made and called.</summary>
    public HandlerTraits Traits { get; } = traits;

    /// <summary>The full name of the observer type that must run later.</summary>
    public string? Before { get; set; }

    /// <summary>The full name of the observer type that must run earlier.</summary>
    public string? After { get; set; }

    /// <summary>The structs that stand for the filters of the observer and of the method, each with a <see cref="DispatchFilterAttribute"/>.</summary>
    public Type[]? Filters { get; set; }

    /// <summary>The declared orders of <see cref="Filters"/>.</summary>
    public int[]? FilterOrders { get; set; }
}
