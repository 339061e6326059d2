using System;
using System.Collections.Generic;
using System.Text;

namespace Dispatch.Flow.Text;

/// <summary>The lines of a flowchart, up to a limit.</summary>
internal sealed class MermaidChart(int maxEdges, int maxCharacters)
{
    private readonly StringBuilder _text = new("flowchart LR\n");
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private int _edges;
    private int _left;

    /// <summary>Adds a node once.</summary>
    public void AddNode(string key, string shape, string nodeClass)
    {
        if (_ids.ContainsKey(key) || IsFull())
        {
            return;
        }

        string id = "n" + _ids.Count;
        _ids.Add(key, id);
        _text.Append("  ").Append(id).Append(shape).Append(nodeClass.Length == 0 ? "" : ":::" + nodeClass).Append('\n');
    }

    /// <summary>Adds an edge between two nodes that are there; counts it as left out if one is not.</summary>
    public void AddEdge(string from, string to, string arrow)
    {
        if (_edges >= maxEdges || !_ids.TryGetValue(from, out string? fromId) || !_ids.TryGetValue(to, out string? toId) || IsFull())
        {
            _left++;
            return;
        }

        _edges++;
        _text.Append("  ").Append(fromId).Append(' ').Append(arrow).Append(' ').Append(toId).Append('\n');
    }

    public override string ToString()
    {
        string more = _left == 0 ? "" : $"  more[\"{_left} more edges left out\"]\n";
        return _text + more + "  classDef event fill:#e8f0fe,stroke:#4a6fa5,color:#111\n  classDef cycle fill:#fde7e7,stroke:#c0392b,color:#111\n";
    }

    // Room for the last lines.
    private bool IsFull() => _text.Length > maxCharacters - 300;
}
