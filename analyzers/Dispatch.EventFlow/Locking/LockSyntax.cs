using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Dispatch.EventFlow.Locking;

/// <summary>How the lines of a lock file are put together and taken apart.</summary>
internal static class LockSyntax
{
    private const string Arrow = " -> ";
    private const string Both = " <-> ";
    private const string Because = " because ";

    // [Assembly] before a name, and not the [] or [,] of an array.
    private static readonly Regex s_assembly = new(@"\[[^\[\],]+\]", RegexOptions.CultureInvariant);

    /// <summary>The names along a path, without assemblies: a moved type is not another flow, and lines stay readable.</summary>
    public static string JoinPath(params string[] names) => string.Join(Arrow, names.Select(ToName));

    /// <summary>The names along a path.</summary>
    public static IReadOnlyList<string> SplitPath(string subject) => subject.Split(new[] { Arrow }, StringSplitOptions.None);

    /// <summary>An id without the names of assemblies in it.</summary>
    public static string ToName(string id) => OneLine(s_assembly.Replace(id, ""));

    public static string JoinCycle(IEnumerable<string> events) =>
        string.Join(Both, events.Select(ToName).Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal));

    public static IReadOnlyList<string> SplitCycle(string subject) => subject.Split(new[] { Both }, StringSplitOptions.None);

    public static string OneLine(string text) => text.IndexOfAny(new[] { '\r', '\n' }) < 0 ? text : text.Replace("\r", "").Replace('\n', ' ');

    /// <summary>The line as an entry; null if it is not one.</summary>
    public static LockEntry? Parse(string line)
    {
        int space = line.IndexOf(' ');
        string rest = space < 0 ? "" : line.Substring(space + 1);
        return (space < 0 ? line : line.Substring(0, space)) switch
        {
            "cycle" => ParseCycle(rest),
            "handles" => ParseEdge(LockEntryKind.Handles, rest),
            "publishes" => ParseEdge(LockEntryKind.Publishes, rest),
            _ => null,
        };
    }

    private static LockEntry? ParseCycle(string rest)
    {
        int because = rest.IndexOf(Because, StringComparison.Ordinal);
        return because <= 0 || because + Because.Length == rest.Length
            ? null
            : new LockEntry(LockEntryKind.Cycle, JoinCycle(SplitCycle(rest.Substring(0, because))), rest.Substring(because + Because.Length));
    }

    private static LockEntry? ParseEdge(LockEntryKind kind, string rest)
    {
        int manner = rest.LastIndexOf(" [", StringComparison.Ordinal);
        return manner <= 0 || rest[rest.Length - 1] != ']' || rest.IndexOf(Arrow, 0, manner, StringComparison.Ordinal) <= 0
            ? null
            : new LockEntry(kind, rest.Substring(0, manner), rest.Substring(manner + 2, rest.Length - manner - 3));
    }
}
