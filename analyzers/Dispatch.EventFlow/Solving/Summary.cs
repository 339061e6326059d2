using System.Collections.Generic;
using System.Collections.Immutable;

namespace Dispatch.EventFlow.Solving;

/// <summary>What calling a method leads to.</summary>
internal sealed class Summary
{
    /// <summary>A method with more is a hub that everything goes through; the rest tells nobody anything.</summary>
    private const int MostEntries = 2000;

    private readonly HashSet<EntryKey> _known = [];
    private readonly List<FlowEntry> _entries = [];

    public IReadOnlyList<FlowEntry> Entries => _entries;

    /// <summary>Whether it is new and says more than what is there.</summary>
    public bool TryAdd(FlowEntry entry)
    {
        if (_entries.Count >= MostEntries || !_known.Add(new EntryKey(entry)) || IsImplied(entry))
        {
            return false;
        }

        _entries.Add(entry);
        return true;
    }

    private bool IsImplied(FlowEntry entry)
    {
        // What is certain and depends on nothing implies what may be.
        return (entry.Certainty != Certainty.Must || !entry.Conditions.IsEmpty || entry.Breaker != Breaker.None)
            && _known.Contains(new EntryKey(entry with { Certainty = Certainty.Must, Breaker = Breaker.None, Conditions = ImmutableArray<Collection.ParamCondition>.Empty }));
    }
}
