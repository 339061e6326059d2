using System.Collections.Generic;

namespace Dispatch.EventFlow.Locking;

/// <summary>The cycles that somebody has reviewed and accepted in <c>eventflow.lock</c>. Immutable.</summary>
public sealed class AcceptedCycles
{
    /// <summary>The name of the file.</summary>
    public const string FileName = LockFile.FileName;

    private readonly LockFile _file;

    private AcceptedCycles(LockFile file) => _file = file;

    /// <summary>Reads the text of the file. Lines that are none are skipped.</summary>
    public static AcceptedCycles Parse(string text) => new(LockParser.Parse(text, out _));

    /// <summary>Whether the cycle over exactly these events is accepted.</summary>
    /// <param name="events">The ids of the events, in any order.</param>
    public bool Contains(IEnumerable<string> events) => _file.ReasonFor(events) is not null;
}
