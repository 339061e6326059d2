using System;
using System.Linq;
using System.Reflection;

namespace Dispatch.Benchmarks.Report;

/// <summary>Whether a row that claims to allocate nothing did, in raw results.</summary>
internal static class AllocationComparison
{
    /// <returns>0, or 1 if a row allocated.</returns>
    public static int Run(RawResults results)
    {
        int failures = 0;
        foreach ((Type type, MethodInfo method) in AllocationCheck.Claims(typeof(AllocationComparison).Assembly))
        {
            // The other projects compile some of the same classes.
            foreach (Measurement row in results.All(AllocationCheck.NameOf(type), method.Name).Where(static row => row.Bytes > 0))
            {
                failures++;
                Console.WriteLine($"FAILED: {row.Type}.{row.Method} allocated {row.Bytes} bytes per publish");
            }
        }

        return failures == 0 ? 0 : 1;
    }
}
