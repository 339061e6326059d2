using System;
using System.Collections.Immutable;
using Dispatch.EventFlow.Collection;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>What makes two entries of one method the same but for the way.</summary>
internal readonly struct EntryKey : IEquatable<EntryKey>
{
    private readonly ISymbol _event;
    private readonly ISymbol? _wrapper;
    private readonly string _conditions;
    private readonly int _rest;

    public EntryKey(FlowEntry entry)
    {
        _event = entry.Changed ?? (ISymbol?)entry.ClrEvent ?? entry.Event;
        _wrapper = entry.Wrapper;
        _conditions = KeyOf(entry.Conditions);
        _rest = ((entry.Parameter + 1) << 13) | ((entry.Enumerated.IsEmpty ? 0 : 1) << 12) | ((int)entry.Certainty << 8) | ((int)entry.Mode << 6) | ((entry.IsMany ? 1 : 0) << 5) | (int)entry.Breaker;
    }

    public bool Equals(EntryKey other) =>
        _rest == other._rest && string.Equals(_conditions, other._conditions, StringComparison.Ordinal)
        && SymbolEqualityComparer.Default.Equals(_event, other._event) && SymbolEqualityComparer.Default.Equals(_wrapper, other._wrapper);

    public override bool Equals(object? obj) => obj is EntryKey other && Equals(other);

    public override int GetHashCode() => unchecked((SymbolEqualityComparer.Default.GetHashCode(_event) * 397) ^ _rest ^ StringComparer.Ordinal.GetHashCode(_conditions));

    public static string KeyOf(ImmutableArray<ParamCondition> conditions)
    {
        if (conditions.IsEmpty)
        {
            return "";
        }

        if (conditions.Length == 1)
        {
            return conditions[0].Key;
        }

        string[] keys = new string[conditions.Length];
        for (int index = 0; index < keys.Length; index++)
        {
            keys[index] = conditions[index].Key;
        }

        Array.Sort(keys, StringComparer.Ordinal);
        return string.Join("&", keys);
    }
}
