using System.Collections.Generic;

namespace Dispatch.Tests.Nesting;

/// <summary>What docs/nesting.md says about the order of nested publishes.</summary>
internal static class TreeOracle
{
    public static (List<string> Log, string Outcome) DepthFirst(Tree root)
    {
        var log = new List<string>();
        return (log, Visit(root, log) ?? "completed");
    }

    public static (List<string> Log, string Outcome) BreadthFirst(Tree root)
    {
        var log = new List<string>();
        var failures = new List<string>();
        var queue = new Queue<Tree>([root]);
        while (queue.TryDequeue(out Tree? tree))
        {
            for (int observer = 0; observer < 2; observer++)
            {
                log.Add($"{tree.Id}.{observer}");
                tree.Children[observer].ForEach(queue.Enqueue);
                if (tree.Fails[observer])
                {
                    failures.Add($"{tree.Id}.{observer}");
                    break;
                }
            }
        }

        return (log, failures.Count == 0 ? "completed" : string.Join(",", failures));
    }

    private static string? Visit(Tree tree, List<string> log)
    {
        for (int observer = 0; observer < 2; observer++)
        {
            log.Add($"{tree.Id}.{observer}");
            foreach (Tree child in tree.Children[observer])
            {
                if (Visit(child, log) is { } failure)
                {
                    return failure;
                }
            }

            if (tree.Fails[observer])
            {
                return $"{tree.Id}.{observer}";
            }
        }

        return null;
    }
}
