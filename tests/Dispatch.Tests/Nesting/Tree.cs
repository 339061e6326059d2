using System;
using System.Collections.Generic;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Nesting;

/// <summary>A publish and what its two observers publish in turn.</summary>
public sealed class Tree
{
    public required Journal Journal { get; init; }

    public required int Id { get; init; }

    public required bool IsAsync { get; init; }

    /// <summary>Where the observers publish to; null: to their context.</summary>
    public IPublisher? Publisher { get; init; }

    public List<Tree>[] Children { get; } = [[], []];

    public bool[] Fails { get; } = new bool[2];

    /// <summary>Whether it is published by another thread, for which its observer waits.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Whether an asynchronous observer suspends before it publishes, and after.</summary>
    public bool[] Suspends { get; } = new bool[4];

    public static Tree Random(Random random, Journal journal, bool isAsync, IPublisher? publisher, ref int next, int size)
    {
        var tree = new Tree { Journal = journal, Id = next++, IsAsync = isAsync, Publisher = publisher, IsMoved = random.Next(5) == 0 };
        for (int observer = 0; observer < 2; observer++)
        {
            tree.Fails[observer] = random.Next(12) == 0;
            tree.Suspends[observer] = random.Next(4) == 0;
            tree.Suspends[observer + 2] = random.Next(4) == 0;
            while (next < size && random.Next(3) != 0)
            {
                tree.Children[observer].Add(Random(random, journal, isAsync && random.Next(3) != 0, publisher, ref next, size));
            }
        }

        return tree;
    }
}

public readonly record struct Visited(Tree Tree);

public readonly record struct Walked(Tree Tree);

/// <summary>Nobody of those that observe it asks for a context.</summary>
public sealed record VisitedPlainly(Tree Tree);
