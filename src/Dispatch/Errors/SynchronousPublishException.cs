using System;

namespace Dispatch;

/// <summary>
/// An event with an asynchronous observer or filter was published with <c>Publish</c>. No observer has run; use <c>PublishAsync</c>.
/// </summary>
/// <param name="eventType">The event.</param>
/// <param name="observer">The first asynchronous observer, or the asynchronous filter, as full type name and method.</param>
public sealed class SynchronousPublishException(Type eventType, string observer)
    : InvalidOperationException($"{eventType} is asynchronous because of {observer}: publish it with PublishAsync. No observer has run.")
{
    /// <summary>The event.</summary>
    public Type EventType { get; } = eventType;

    /// <summary>The first asynchronous observer, or the asynchronous filter, as full type name and method.</summary>
    public string Observer { get; } = observer;
}
