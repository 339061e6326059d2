using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.EventFlow.Collection;

/// <summary>
/// Finds the names in a piece of text without making a token of each: every word counts, those in comments and strings too, which
/// costs a look at a body and no more. For one thread.
/// </summary>
internal sealed class NameScanner
{
    private readonly List<string> _found = [];
    private string[] _names = new string[1024];
    private int[] _stamps = new int[1024];
    private char[] _text = new char[4096];
    private int _count;
    private int _stamp;

    /// <returns>The names, each once; null if one is written with escapes, so that the text does not tell.</returns>
    public string[]? Scan(SourceText source, TextSpan span)
    {
        if (_text.Length < span.Length)
        {
            _text = new char[Math.Max(span.Length, _text.Length * 2)];
        }

        source.CopyTo(span.Start, _text, 0, span.Length);
        _stamp++;
        _found.Clear();
        for (int place = 0; place < span.Length; place++)
        {
            char letter = _text[place];
            if (letter == '\\' && place + 1 < span.Length && _text[place + 1] is 'u' or 'U')
            {
                return null;
            }

            if (letter == '[')
            {
                Add(BodyFinder.Indexer);
            }
            else if (IsPart(letter))
            {
                int start = place;
                int hash = 17;
                for (; place < span.Length && IsPart(_text[place]); place++)
                {
                    hash = unchecked((hash * 31) + _text[place]);
                }

                // A number is no name, whatever its suffix.
                if (letter is < '0' or > '9')
                {
                    AddWord(start, place - start, hash, span.Length);
                }

                place--;
            }
        }

        return [.. _found];
    }

    private void AddWord(int start, int length, int hash, int end)
    {
        string name = NameOf(start, length, hash, out bool isNew);
        if (isNew)
        {
            _found.Add(name);
        }

        if (name == "new")
        {
            int next = start + length;
            while (next < end && char.IsWhiteSpace(_text[next]))
            {
                next++;
            }

            Add(BodyFinder.CollectionInitializer);
            if (next < end && _text[next] is '(' or '/')
            {
                Add(BodyFinder.AnyConstructor);
            }
        }
    }

    private void Add(string name)
    {
        int slot = SlotOf(HashOf(name), name.AsSpan());
        if (_stamps[slot] != _stamp)
        {
            _names[slot] ??= Counted(name);
            _stamps[slot] = _stamp;
            _found.Add(name);
        }
    }

    private string NameOf(int start, int length, int hash, out bool isNew)
    {
        ReadOnlySpan<char> word = _text.AsSpan(start, length);
        int slot = SlotOf(hash, word);
        isNew = _stamps[slot] != _stamp;
        _stamps[slot] = _stamp;
        return _names[slot] ??= Counted(word.ToString());
    }

    private string Counted(string name)
    {
        _count++;
        return name;
    }

    private int SlotOf(int hash, ReadOnlySpan<char> word)
    {
        if (_count * 2 > _names.Length)
        {
            Grow();
        }

        int slot = (hash & 0x7FFFFFFF) & (_names.Length - 1);
        while (_names[slot] is { } known && !word.SequenceEqual(known.AsSpan()))
        {
            slot = (slot + 1) & (_names.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        string[] names = _names;
        int[] stamps = _stamps;
        _names = new string[names.Length * 2];
        _stamps = new int[names.Length * 2];
        for (int index = 0; index < names.Length; index++)
        {
            if (names[index] is { } name)
            {
                int slot = SlotOf(HashOf(name), name.AsSpan());
                _names[slot] = name;
                _stamps[slot] = stamps[index];
            }
        }
    }

    private static int HashOf(string name)
    {
        int hash = 17;
        foreach (char letter in name)
        {
            hash = unchecked((hash * 31) + letter);
        }

        return hash;
    }

    private static bool IsPart(char letter) =>
        letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9')
        || (letter > 127 && CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
