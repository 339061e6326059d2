using System.Threading.Tasks;

namespace Dispatch.Allocation.Tests.Measuring;

/// <summary>Where suspended observers wait. They are completed on the thread of the test, and allocate nothing.</summary>
internal static class Gate
{
    // One observer waits at a time, but the next one arrives while the last one is being completed.
    private static readonly ManualSource[] s_sources = [new(), new(), new(), new()];
    private static int s_current;

    public static ValueTask Suspend()
    {
        s_current = (s_current + 1) % s_sources.Length;
        return s_sources[s_current].Wait();
    }

    /// <summary>Completes waiting observers until the publish has ended, and takes its result.</summary>
    public static void Finish(ValueTask publish)
    {
        while (!publish.IsCompleted)
        {
            s_sources[s_current].Complete();
        }

        publish.GetAwaiter().GetResult();
    }
}
