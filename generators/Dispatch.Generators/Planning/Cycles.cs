using System;
using System.Collections.Generic;

namespace Dispatch.Generators.Planning;

/// <summary>Finds the nodes of a graph that lie on a cycle, in linear time and without recursion.</summary>
internal static class Cycles
{
    /// <param name="edges">The targets of each node.</param>
    public static bool[] Find(IReadOnlyList<List<int>> edges)
    {
        int count = edges.Count;
        var isOnCycle = new bool[count];
        int[] number = new int[count];
        int[] low = new int[count];
        int[] position = new int[count];
        var isOpen = new bool[count];
        var open = new Stack<int>();
        var path = new Stack<int>();
        int next = 0;
        for (int root = 0; root < count; root++)
        {
            if (number[root] != 0)
            {
                continue;
            }

            Visit(root);
            while (path.Count > 0)
            {
                int node = path.Peek();
                if (position[node] < edges[node].Count)
                {
                    int target = edges[node][position[node]++];
                    isOnCycle[node] |= target == node;
                    if (number[target] == 0)
                    {
                        Visit(target);
                    }
                    else if (isOpen[target])
                    {
                        low[node] = Math.Min(low[node], number[target]);
                    }

                    continue;
                }

                path.Pop();
                if (path.Count > 0)
                {
                    low[path.Peek()] = Math.Min(low[path.Peek()], low[node]);
                }

                if (low[node] == number[node])
                {
                    Close(node);
                }
            }
        }

        return isOnCycle;

        void Visit(int node)
        {
            number[node] = low[node] = ++next;
            isOpen[node] = true;
            open.Push(node);
            path.Push(node);
        }

        // All that is open above the node can reach it and is reached by it.
        void Close(int node)
        {
            bool isAlone = open.Peek() == node;
            int closed;
            do
            {
                closed = open.Pop();
                isOpen[closed] = false;
                isOnCycle[closed] |= !isAlone;
            }
            while (closed != node);
        }
    }
}
