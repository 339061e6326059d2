using System.Collections.Generic;
using System.Linq;

namespace Dispatch.EventFlow.Locking;

/// <summary>What changed between two lock files, in the order of the file. Accepted cycles are decisions, not flow, and are compared on request only.</summary>
public static class LockDiff
{
    public static IReadOnlyList<LockChange> Between(LockFile before, LockFile after, bool withCycles = false)
    {
        List<LockEntry> gone = Only(before, after, withCycles);
        List<LockEntry> added = Only(after, before, withCycles);
        var changes = new List<LockChange>();
        int i = 0, j = 0;
        while (i < gone.Count || j < added.Count)
        {
            if (i < gone.Count && j < added.Count && gone[i].HasSameSubject(added[j]))
            {
                changes.Add(new LockChange(gone[i++], added[j++]));
            }
            else if (j >= added.Count || (i < gone.Count && gone[i].CompareTo(added[j]) < 0))
            {
                changes.Add(new LockChange(gone[i++], null));
            }
            else
            {
                changes.Add(new LockChange(null, added[j++]));
            }
        }

        return changes;
    }

    private static List<LockEntry> Only(LockFile file, LockFile other, bool withCycles) =>
        file.Entries.Where(entry => !other.Contains(entry) && (withCycles || entry.Kind != LockEntryKind.Cycle)).ToList();
}
