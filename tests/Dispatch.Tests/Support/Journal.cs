using System.Collections.Generic;
using System.Threading;

namespace Dispatch.Tests.Support;

/// <summary>What observers write down. It travels in the event, so tests do not share it.</summary>
public sealed class Journal
{
    private readonly List<string> _lines = [];
    private readonly Lock _gate = new();

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
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
}
