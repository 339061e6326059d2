using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Tests.Nesting;

/// <summary>What docs/nesting.md says about a parallel publish, for four observers of which the second is synchronous.</summary>
internal static class ParallelOracle
{
    public static (List<string> Started, List<string> Isolated, string Outcome) Expect(string acts, ErrorPolicy policy, bool isCancellable)
    {
        var started = new List<string>();
        var thrown = new (bool IsCancellation, string Text)?[acts.Length];
        bool isCancelled = false;
        for (int i = 0; i < acts.Length; i++)
        {
            bool isAsync = i != 1;
            if (isAsync && isCancelled)
            {
                thrown[i] = (true, "the token");
                break;
            }

            started.Add($"start {i}");
            thrown[i] = acts[i] switch
            {
                't' or 'f' => (false, $"{i}"),
                'x' when !isAsync => (false, $"{i}"),
                'o' or 'c' => (true, $"{i}"),
                'z' when !isAsync => (true, $"{i}"),
                _ => null,
            };
            isCancelled |= isCancellable && (acts[i] == 'c' || (acts[i] == 'z' && !isAsync));
            if (thrown[i] is { } known && (policy == ErrorPolicy.Stop || (known.IsCancellation && isCancelled)))
            {
                break;
            }
        }

        for (int i = 0; i < started.Count; i++)
        {
            if (i != 1 && acts[i] is 'x' or 'z')
            {
                thrown[i] ??= (acts[i] == 'z', $"{i}");
                isCancelled |= isCancellable && acts[i] == 'z';
            }
        }

        List<(bool IsCancellation, string Text)> all = [.. thrown.OfType<(bool, string)>()];
        if (policy == ErrorPolicy.Stop)
        {
            return (started, [], all.Count == 0 ? "completed" : all[0].Text);
        }

        List<string> failures = [.. all.Where(t => !(t.IsCancellation && isCancelled)).Select(static t => t.Text)];
        List<string> ends = [.. all.Where(t => t.IsCancellation && isCancelled).Select(static t => t.Text).Take(1)];
        List<string> isolated = [];
        if (policy == ErrorPolicy.Isolate)
        {
            (isolated, failures) = (failures, []);
        }

        failures.AddRange(ends);
        return (started, isolated, failures.Count == 0 ? "completed" : string.Join(",", failures));
    }
}
