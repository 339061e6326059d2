using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Dispatch.EventFlow.Locking;

/// <summary>The event flow that was reviewed: sorted lines, one for each edge and each accepted cycle. The same flow gives the same text.</summary>
public sealed class LockFile
{
    /// <summary>The name that the build looks for.</summary>
    public const string FileName = "eventflow.lock";

    /// <summary>The version of the format that is written.</summary>
    public const int FormatVersion = 1;

    private readonly SortedDictionary<LockEntry, int> _lines = new();

    /// <summary>The lines in their order.</summary>
    public IEnumerable<LockEntry> Entries => _lines.Keys;

    /// <summary>The events of each accepted cycle, sorted, with the reason.</summary>
    public IEnumerable<(IReadOnlyList<string> Events, string Reason)> AcceptedCycles =>
        Entries.Where(static entry => entry.Kind == LockEntryKind.Cycle).Select(static entry => (LockSyntax.SplitCycle(entry.Subject), entry.Manner));

    /// <summary>Adds a line; a second equal one changes nothing.</summary>
    /// <param name="entry">The line.</param>
    /// <param name="lineNumber">Its line in the file it was read from, from 0; -1 if it was not read.</param>
    public void Add(LockEntry entry, int lineNumber = -1)
    {
        if (!_lines.ContainsKey(entry))
        {
            _lines.Add(entry, lineNumber);
        }
    }

    /// <summary>An event runs a handler. Names are ids or full names; the assembly is left out.</summary>
    public void AddHandles(string @event, string handler, string mode) =>
        Add(new LockEntry(LockEntryKind.Handles, LockSyntax.JoinPath(@event, handler), mode));

    /// <summary>A handler publishes when it gets an event.</summary>
    public void AddPublishes(string trigger, string handler, string @event, string certainty, string mode, bool many) =>
        Add(new LockEntry(LockEntryKind.Publishes, LockSyntax.JoinPath(trigger, handler, @event), many ? $"{certainty}, {mode}, many" : $"{certainty}, {mode}"));

    /// <summary>The cycle over these events is meant; a reason that was given before is replaced.</summary>
    public void AcceptCycle(IEnumerable<string> events, string reason)
    {
        var entry = new LockEntry(LockEntryKind.Cycle, LockSyntax.JoinCycle(events), LockSyntax.OneLine(reason));
        foreach (LockEntry old in Entries.Where(old => old.Kind == LockEntryKind.Cycle && string.Equals(old.Subject, entry.Subject, StringComparison.Ordinal)).ToArray())
        {
            _lines.Remove(old);
        }

        Add(entry);
    }

    /// <summary>The reason for which the cycle over exactly these events was accepted, or null.</summary>
    public string? ReasonFor(IEnumerable<string> events)
    {
        string subject = LockSyntax.JoinCycle(events);
        return Entries.FirstOrDefault(entry => entry.Kind == LockEntryKind.Cycle && string.Equals(entry.Subject, subject, StringComparison.Ordinal))?.Manner;
    }

    public bool Contains(LockEntry entry) => _lines.ContainsKey(entry);

    /// <summary>The line of the file it was read from, from 0, or -1.</summary>
    public int LineOf(LockEntry entry) => _lines.TryGetValue(entry, out int line) ? line : -1;

    /// <summary>The text of the file, with line feeds only.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append("# eventflow.lock ").Append(FormatVersion).Append('\n');
        text.Append("# The reviewed event flow. Written by 'dotnet dispatch flow lock'; a changed line is a changed flow.\n");
        foreach (LockEntry entry in Entries)
        {
            text.Append(entry).Append('\n');
        }

        return text.ToString();
    }
}
