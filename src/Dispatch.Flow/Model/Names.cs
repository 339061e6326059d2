using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Flow.Model;

/// <summary>What a user means by a name.</summary>
internal static class Names
{
    /// <summary>The items with exactly this id or name; if there are none, those with it in another case; if none, those whose id ends with it.</summary>
    public static IReadOnlyList<T> Find<T>(IEnumerable<T> items, string name, Func<T, string> id, Func<T, string> simple)
    {
        T[] all = [.. items];
        Func<T, bool>[] attempts =
        [
            item => id(item) == name,
            item => simple(item) == name,
            item => simple(item).Equals(name, StringComparison.OrdinalIgnoreCase),
            item => id(item).EndsWith("." + name, StringComparison.OrdinalIgnoreCase),
        ];
        return attempts.Select(attempt => (IReadOnlyList<T>)[.. all.Where(attempt)]).FirstOrDefault(static found => found.Count > 0) ?? [];
    }

    /// <summary>The names most like a mistyped one, best first.</summary>
    public static IReadOnlyList<string> Like(IEnumerable<string> names, string mistyped, int count) =>
    [
        .. names.Distinct(StringComparer.Ordinal)
            .Select(name => (name, distance: Distance(name.ToUpperInvariant(), mistyped.ToUpperInvariant())))
            .Where(candidate => candidate.distance <= Math.Max(2, mistyped.Length / 3) || candidate.name.Contains(mistyped, StringComparison.OrdinalIgnoreCase))
            .OrderBy(static candidate => candidate.distance).ThenBy(static candidate => candidate.name, StringComparer.Ordinal)
            .Take(count).Select(static candidate => candidate.name),
    ];

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
