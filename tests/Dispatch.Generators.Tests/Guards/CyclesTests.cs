using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Tests.Guards;

public sealed class CyclesTests
{
    [Fact]
    public void Find_RandomGraphs_AgreesWithReachability()
    {
        var random = new Random(3);
        for (int round = 0; round < 500; round++)
        {
            int count = random.Next(1, 12);
            List<int>[] edges = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(count)).ToList())];

            bool[] found = Cycles.Find(edges);

            Assert.Equal(Enumerable.Range(0, count).Select(node => Reaches(edges, node)), found);
        }
    }

    [Fact]
    public void Find_LongChain_NeedsNoStack()
    {
        const int Count = 200_000;
        List<int>[] edges = [.. Enumerable.Range(0, Count).Select(static node => new List<int> { (node + 1) % Count })];
        Assert.DoesNotContain(false, Cycles.Find(edges));
        edges[^1].Clear();
        Assert.DoesNotContain(true, Cycles.Find(edges));
    }

    private static bool Reaches(List<int>[] edges, int start)
    {
        var seen = new HashSet<int>();
        var waiting = new Queue<int>(edges[start]);
        while (waiting.TryDequeue(out int node))
        {
            if (seen.Add(node))
            {
                edges[node].ForEach(waiting.Enqueue);
            }
        }

        return seen.Contains(start);
    }
}
