using System.Collections.Immutable;

namespace Dispatch.EventFlow.Cycles;

/// <summary>Events that lead back to themselves.</summary>
/// <param name="Class">The strongest class in which they do.</param>
/// <param name="Events">All events that are on cycles with each other, sorted by id.</param>
/// <param name="Witness">A shortest way round, from the event with the smallest id.</param>
/// <param name="Cut">The hop that most ways round have in common.</param>
public sealed record FlowCycle(CycleClass Class, ImmutableArray<string> Events, ImmutableArray<FlowHop> Witness, FlowHop Cut)
{
    /// <summary>Whether a handler publishes what it handles.</summary>
    public bool IsSelf => Witness.Length == 1;

    /// <summary>The reason of an <c>[AllowCycle]</c> on the way; null if there is none.</summary>
    public string? AllowedReason { get; init; }

    /// <summary>Whether every hop is certain, so that nothing but the queue is between the turns.</summary>
    public bool IsCertain
    {
        get
        {
            foreach (FlowHop hop in Witness)
            {
                if (hop.Certainty != Certainty.Must)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
