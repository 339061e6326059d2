using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Events;
using Dispatch.Allocation.Tests.Measuring;

namespace Dispatch.Allocation.Tests.Observers;

/// <summary>Each waits at a place of its own, as they all wait at once.</summary>
public static class ParallelObservers
{
    private static readonly ManualSource[] s_sources = [new(), new(), new(), new()];

    [Handles<ParallelSuspended>]
    public static ValueTask On0Async(in ParallelSuspended e) => s_sources[0].Wait();

    [Handles<ParallelSuspendedCollect>]
    public static ValueTask On0Async(in ParallelSuspendedCollect e) => s_sources[0].Wait();

    [Handles<ParallelCompleted>]
    public static ValueTask On0Async(in ParallelCompleted e) => default;

    [Handles<ParallelSuspended>]
    public static ValueTask On1Async(in ParallelSuspended e) => s_sources[1].Wait();

    [Handles<ParallelSuspendedCollect>]
    public static ValueTask On1Async(in ParallelSuspendedCollect e) => s_sources[1].Wait();

    [Handles<ParallelCompleted>]
    public static ValueTask On1Async(in ParallelCompleted e) => default;

    [Handles<ParallelSuspended>]
    public static ValueTask On2Async(in ParallelSuspended e) => s_sources[2].Wait();

    [Handles<ParallelSuspendedCollect>]
    public static ValueTask On2Async(in ParallelSuspendedCollect e) => s_sources[2].Wait();

    [Handles<ParallelCompleted>]
    public static ValueTask On2Async(in ParallelCompleted e) => default;

    [Handles<ParallelSuspended>]
    public static ValueTask On3Async(in ParallelSuspended e) => s_sources[3].Wait();

    [Handles<ParallelSuspendedCollect>]
    public static ValueTask On3Async(in ParallelSuspendedCollect e) => s_sources[3].Wait();

    [Handles<ParallelCompleted>]
    public static ValueTask On3Async(in ParallelCompleted e) => default;

    /// <summary>Completes the observers, the last one first, and takes the result.</summary>
    public static void Finish(ValueTask publish)
    {
        for (int i = s_sources.Length - 1; i >= 0; i--)
        {
            s_sources[i].Complete();
        }

        publish.GetAwaiter().GetResult();
    }
}
