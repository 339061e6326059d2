using System.Collections.Generic;
using System.Threading;

namespace Dispatch.Filters.Tests.Support;

/// <summary>What filters and observers write down. It travels in the event, so tests do not share it.</summary>
public sealed class Journal
{
    private readonly List<string> _lines = [];
    private readonly Lock _gate = new();

    /// <summary>The lines, in one.</summary>
    public string Text
    {
        get
        {
            lock (_gate)
            {
                return string.Join(", ", _lines);
            }
        }
    }

    public void Add(string line)
    {
        lock (_gate)
        {
            _lines.Add(line);
        }
    }

    /// <summary>The journal of an event whose type the writer does not know.</summary>
    public static Journal Of<TEvent>(TEvent e) => ((IJournaled)e!).Journal;
}
