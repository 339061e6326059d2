using System;
using System.Collections.Generic;

namespace Dispatch.EventFlow.Cycles;

/// <summary>Strongly connected components after Tarjan, with a stack of its own.</summary>
internal static class StrongComponents
{
    /// <summary>The components with more than one node, each sorted, in the order of their first node.</summary>
    public static List<List<string>> Of(IReadOnlyList<string> nodes, Func<string, IEnumerable<string>> next)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var low = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<string>();
        var isOpen = new HashSet<string>(StringComparer.Ordinal);
        var walk = new Stack<(string Node, IEnumerator<string> Next)>();
        var components = new List<List<string>>();
        foreach (string root in nodes)
        {
            if (!index.ContainsKey(root))
            {
                Enter(root);
            }

            while (walk.Count > 0)
            {
                (string node, IEnumerator<string> rest) = walk.Peek();
                if (rest.MoveNext())
                {
                    string child = rest.Current;
                    if (!index.TryGetValue(child, out int known))
                    {
                        Enter(child);
                    }
                    else if (isOpen.Contains(child))
                    {
                        low[node] = Math.Min(low[node], known);
                    }

                    continue;
                }

                walk.Pop();
                rest.Dispose();
                if (walk.Count > 0)
                {
                    string parent = walk.Peek().Node;
                    low[parent] = Math.Min(low[parent], low[node]);
                }

                if (low[node] == index[node])
                {
                    Close(node);
                }
            }
        }

        components.Sort(static (left, right) => string.CompareOrdinal(left[0], right[0]));
        return components;

        void Enter(string node)
        {
            low[node] = index[node] = index.Count;
            open.Push(node);
            isOpen.Add(node);
            walk.Push((node, next(node).GetEnumerator()));
        }

        void Close(string node)
        {
            var component = new List<string>();
            string member;
            do
            {
                member = open.Pop();
                isOpen.Remove(member);
                component.Add(member);
            }
            while (member != node);

            if (component.Count > 1)
            {
                component.Sort(StringComparer.Ordinal);
                components.Add(component);
            }
        }
    }
}
