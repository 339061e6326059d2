using System;

namespace Dispatch;

/// <summary>
/// An event was published, or a request sent, whose filter cannot be called, and nothing runs without its filter. The build reports it first, as
/// DSP0040, DSP0041 or DSP0042; this exception is what is left if that is suppressed.
/// </summary>
/// <param name="eventType">The event or request.</param>
/// <param name="filter">The full name of the filter.</param>
/// <param name="reason">What is wrong with it, as the end of a sentence.</param>
public sealed class UnusableFilterException(Type eventType, string filter, string reason)
    : InvalidOperationException($"{eventType} cannot be {(typeof(IRequest).IsAssignableFrom(eventType) ? "sent" : "published")}: the filter {filter} {reason}.")
{
    /// <summary>The event or request.</summary>
    public Type EventType { get; } = eventType;

    /// <summary>The full name of the filter.</summary>
    public string Filter { get; } = filter;
}
