using System;

namespace Dispatch;

/// <summary>
/// Puts a filter around a dispatcher (every event it fits), around an event and its derived types (all their observers), or
/// around an observer (a class: each of its handlers; or a single method).
/// </summary>
/// <remarks>
/// Filters of the dispatcher are outside those of the event, and those outside the filters of an observer; on one level the
/// lower <see cref="Order"/> is outside. Read at compile time only. The filter is constructed like an observer: a struct lives in
/// a field of the dispatcher, a class is taken from the container, constructed, or passed to the dispatcher's constructor.
/// </remarks>
/// <typeparam name="TFilter">
/// The filter: an <see cref="IEventFilter"/>, <see cref="IAsyncEventFilter"/>, <see cref="IRequestFilter"/>,
/// <see cref="IAsyncRequestFilter"/> or one of these for a single type.
/// </typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class FilterAttribute<TFilter> : Attribute
{
    /// <summary>
    /// The position among the filters of the same level: lower is further out. The default is 0, the whole range of
    /// <see cref="int"/> is allowed. Ties are sorted by the full name of the filter type, ordinal.
    /// </summary>
    public int Order { get; set; }
}
