using System;

namespace Dispatch.EventFlow.Locking;

/// <summary>One line of the lock file.</summary>
public sealed class LockEntry : IEquatable<LockEntry>, IComparable<LockEntry>
{
    /// <param name="kind">What the line states.</param>
    /// <param name="subject">The two ends joined by an arrow, or the events of a cycle: what stays the same when an edge changes its manner.</param>
    /// <param name="manner">How it is published or handled, or the reason of a cycle.</param>
    public LockEntry(LockEntryKind kind, string subject, string manner)
    {
        Kind = kind;
        Subject = subject;
        Manner = manner;
    }

    public LockEntryKind Kind { get; }

    public string Subject { get; }

    public string Manner { get; }

    public bool HasSameSubject(LockEntry other) => Kind == other.Kind && string.Equals(Subject, other.Subject, StringComparison.Ordinal);

    public int CompareTo(LockEntry? other)
    {
        if (other is null)
        {
            return 1;
        }

        int byKind = Kind.CompareTo(other.Kind);
        int bySubject = byKind != 0 ? byKind : string.CompareOrdinal(Subject, other.Subject);
        return bySubject != 0 ? bySubject : string.CompareOrdinal(Manner, other.Manner);
    }

    public bool Equals(LockEntry? other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is LockEntry other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Subject) ^ StringComparer.Ordinal.GetHashCode(Manner) ^ (int)Kind;

    /// <summary>The line as it stands in the file.</summary>
    public override string ToString() => Kind switch
    {
        LockEntryKind.Cycle => $"cycle {Subject} because {Manner}",
        LockEntryKind.Handles => $"handles {Subject} [{Manner}]",
        _ => $"publishes {Subject} [{Manner}]",
    };
}
