using System.Collections.Generic;

namespace NativeAot;

/// <summary>What the observers did, in order.</summary>
internal sealed class Transcript
{
    private readonly List<string> _lines = [];

    public void Add(string line) => _lines.Add(line);

    public string[] Take()
    {
        string[] lines = [.. _lines];
        _lines.Clear();
        return lines;
    }
}
