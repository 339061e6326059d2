using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.EventFlow.Collection;

namespace Dispatch.EventFlow.Selection;

/// <summary>
/// How many calls lie at least between a handler and a body, by names alone: what no handler can reach in the calls that are
/// left need not be read.
/// </summary>
internal sealed class HandlerReach
{
    private readonly Dictionary<Body, int> _depths = [];
    private readonly int _most;

    /// <param name="bodies">All bodies.</param>
    /// <param name="roots">Where flows begin.</param>
    /// <param name="most">The longest chain of calls that is followed.</param>
    public HandlerReach(IReadOnlyList<Body> bodies, IEnumerable<Body> roots, int most)
    {
        _most = most;
        var declared = new Dictionary<string, List<Body>>(StringComparer.Ordinal);
        foreach (Body body in bodies)
        {
            foreach (string name in body.Names.SelectMany(NamesOf))
            {
                if (!declared.TryGetValue(name, out List<Body>? list))
                {
                    declared.Add(name, list = []);
                }

                list.Add(body);
            }
        }

        var pending = new Queue<Body>();
        var followed = new HashSet<string>(StringComparer.Ordinal);
        foreach (Body root in roots)
        {
            Reach(root, 0);
        }

        while (pending.Count > 0)
        {
            Body body = pending.Dequeue();
            int depth = _depths[body] + 1;
            Follow(BodyFinder.Operator, depth);
            Follow(BodyFinder.Deconstruct, depth);
            foreach (string name in body.Mentions)
            {
                Follow(name, depth);
            }
        }

        void Follow(string name, int depth)
        {
            if (depth <= most && followed.Add(name) && declared.TryGetValue(name, out List<Body>? list))
            {
                list.ForEach(body => Reach(body, depth));
            }
        }

        void Reach(Body body, int depth)
        {
            if (!_depths.ContainsKey(body))
            {
                _depths.Add(body, depth);
                pending.Enqueue(body);
            }
        }
    }

    /// <summary>What runs without being named is found by what makes it run.</summary>
    private static IEnumerable<string> NamesOf(string name) => name switch
    {
        "Dispose" or "DisposeAsync" => [name, BodyFinder.Using, BodyFinder.ForEach],
        "GetEnumerator" or "MoveNext" or "Current" or "GetAsyncEnumerator" or "MoveNextAsync" => [name, BodyFinder.ForEach],
        "Add" => [name, BodyFinder.CollectionInitializer],
        _ => [name],
    };

    /// <summary>Whether a handler may reach the body when it is so many calls away from a publish.</summary>
    public bool Allows(Body body, int calls) => _depths.TryGetValue(body, out int depth) && depth + calls <= _most;
}
