using System;

namespace Dispatch;

/// <summary>
/// Starts all observers of an event before any of them is awaited, then awaits them all; on a dispatcher, for every event.
/// Without it they run one after the other.
/// </summary>
/// <remarks>
/// The observers are started in their order, on the publisher's thread, each up to its first suspension. It changes nothing
/// for an event without asynchronous observers, nor for one with a single observer. The most specific declaration wins: <see cref="ParallelAttribute{TEvent}"/> on
/// the dispatcher, then this attribute on the event or its nearest base class, then this attribute on the dispatcher.
/// </remarks>
/// <param name="isParallel">Pass <see langword="false"/> to undo what a base class or the dispatcher declares.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum, Inherited = false)]
public sealed class ParallelAttribute(bool isParallel = true) : Attribute
{
    /// <summary>Whether the observers run at the same time.</summary>
    public bool IsParallel { get; } = isParallel;
}
