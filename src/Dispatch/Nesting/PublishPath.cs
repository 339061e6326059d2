using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;

namespace Dispatch;

/// <summary>The events that led to a publish, from the outermost publish to the event itself. Immutable and thread-safe.</summary>
/// <remarks>
/// A path is kept and found again, so following the same path twice allocates nothing. At most 4096 paths
/// are kept in a process; further ones, and those of types that can be unloaded, are left to the garbage collector.
/// </remarks>
public sealed class PublishPath : IReadOnlyList<Type>
{
    private const int MostKept = 4096;
    private static int s_kept;
    private PublishPath[] _next = [];

    /// <summary>The path of an outermost publish.</summary>
    /// <param name="eventType">The event.</param>
    public PublishPath(Type eventType)
        : this(eventType, null)
    {
    }

    private PublishPath(Type eventType, PublishPath? cause)
    {
        ArgumentNullException.ThrowIfNull(eventType);
        EventType = eventType;
        Cause = cause;
        Depth = cause is null ? 0 : cause.Depth + 1;
    }

    /// <summary>The event of the last publish of the path.</summary>
    public Type EventType { get; }

    /// <summary>The path up to the publish in whose observer this one was made; null for an outermost publish.</summary>
    public PublishPath? Cause { get; }

    /// <summary>How many publishes are around this one: 0 for an outermost publish.</summary>
    public int Depth { get; }

    /// <summary>The number of events: <see cref="Depth"/> and the event itself.</summary>
    public int Count => Depth + 1;

    /// <summary>An event of the path.</summary>
    /// <param name="index">Which, from 0, the outermost, to <see cref="Depth"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such event.</exception>
    public Type this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Depth);
            PublishPath path = this;
            while (path.Depth > index)
            {
                path = path.Cause!;
            }

            return path.EventType;
        }
    }

    /// <summary>The events, the outermost first.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Type> GetEnumerator()
    {
        var types = new Type[Count];
        for (PublishPath? path = this; path is not null; path = path.Cause)
        {
            types[path.Depth] = path.EventType;
        }

        return ((IEnumerable<Type>)types).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names of the events with arrows between them, such as <c>Placed → Paid</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => string.Join(" → ", System.Linq.Enumerable.Select(this, static type => type.Name));

    /// <summary>The path of a publish that is made in an observer of the last one.</summary>
    /// <param name="eventType">The event.</param>
    /// <returns>The longer path; in the steady state the same object for the same event.</returns>
    public PublishPath Then(Type eventType)
    {
        foreach (PublishPath next in _next)
        {
            if (next.EventType == eventType)
            {
                return next;
            }
        }

        return Add(eventType);
    }

    private PublishPath Add(Type eventType)
    {
        var added = new PublishPath(eventType, this);
        if (eventType.IsCollectible || Volatile.Read(ref s_kept) >= MostKept)
        {
            return added;
        }

        // Lost against another thread: this one is used once, the next publish finds what was kept.
        PublishPath[] before = _next;
        if (Interlocked.CompareExchange(ref _next, [.. before, added], before) == before)
        {
            Interlocked.Increment(ref s_kept);
        }

        return added;
    }
}
