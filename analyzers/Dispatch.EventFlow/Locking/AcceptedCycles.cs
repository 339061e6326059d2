using System.Collections.Generic;

namespace Dispatch.EventFlow.Locking;

/// <summary>The cycles that somebody has reviewed and accepted in <c>eventflow.lock</c>. Immutable.</summary>
public sealed class AcceptedCycles
{
    /// <summary>The name of the file.</summary>
    public const string FileName = LockFile.FileName;

    private readonly LockFile _file;
    private readonly AcceptedCycles? _others;

    private AcceptedCycles(LockFile file, AcceptedCycles? others)
    {
        _file = file;
        _others = others;
    }

    /// <summary>Reads the text of the file. Lines that are none are skipped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="others">Those of another file, which count too.</param>
    public static AcceptedCycles Parse(string text, AcceptedCycles? others = null) => new(LockParser.Parse(text, out _), others);

    /// <summary>Whether the cycle over exactly these events is accepted.</summary>
    /// <param name="events">The ids of the events, in any order.</param>
    public bool Contains(IEnumerable<string> events) => ReasonFor([.. events]) is not null;

    /// <summary>Why the cycle over exactly these events is accepted; null if it is not.</summary>
    /// <param name="events">The ids of the events, in any order.</param>
    public string? ReasonFor(IReadOnlyCollection<string> events) => _file.ReasonFor(events) ?? _others?.ReasonFor(events);
}
