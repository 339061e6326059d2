using System;

namespace Dispatch;

/// <summary>Puts, on a dispatcher, a filter around one event and the types derived from it, which may be types one does not own.</summary>
/// <remarks>The filter belongs to the event's level: it is inside the filters of the dispatcher.</remarks>
/// <typeparam name="TEvent">The event.</typeparam>
/// <typeparam name="TFilter">The filter; see <see cref="FilterAttribute{TFilter}"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class FilterAttribute<TEvent, TFilter> : Attribute
{
    /// <inheritdoc cref="FilterAttribute{TFilter}.Order"/>
    public int Order { get; set; }
}
