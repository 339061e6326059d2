using System;
using System.Collections.Generic;

namespace Dispatch.EventFlow.Locking;

/// <summary>Reads a lock file; a line that it does not understand is told, never dropped in silence.</summary>
public static class LockParser
{
    /// <param name="text">The text of the file, with any line ends.</param>
    /// <param name="problems">The lines that are no entries, from 0, with what is wrong.</param>
    public static LockFile Parse(string text, out IReadOnlyList<(int Line, string Problem)> problems)
    {
        var file = new LockFile();
        var found = new List<(int, string)>();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.StartsWith("# " + LockFile.FileName + " ", StringComparison.Ordinal))
            {
                CheckVersion(line, i, found);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                Read(line, i, file, found);
            }
        }

        problems = found;
        return file;
    }

    private static void Read(string line, int number, LockFile file, List<(int, string)> problems)
    {
        // Left by a merge that nobody finished.
        if (line.StartsWith("<<<<<<<", StringComparison.Ordinal) || line.StartsWith("=======", StringComparison.Ordinal) || line.StartsWith(">>>>>>>", StringComparison.Ordinal))
        {
            problems.Add((number, "a merge conflict is not resolved"));
        }
        else if (LockSyntax.Parse(line) is { } entry)
        {
            file.Add(entry, number);
        }
        else
        {
            problems.Add((number, "not a line of a lock file: " + line));
        }
    }

    private static void CheckVersion(string line, int number, List<(int, string)> problems)
    {
        string version = line.Substring(line.LastIndexOf(' ') + 1);
        if (!int.TryParse(version, out int value) || value > LockFile.FormatVersion)
        {
            problems.Add((number, $"the format version {version} is newer than {LockFile.FormatVersion}"));
        }
    }
}
