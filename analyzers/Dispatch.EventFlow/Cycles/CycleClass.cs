namespace Dispatch.EventFlow.Cycles;

/// <summary>How sure it is that a cycle turns, from the worst on.</summary>
public enum CycleClass
{
    /// <summary>Every turn publishes again, inside the publish: it ends with the stack.</summary>
    Unconditional,

    /// <summary>Inside the publish, but a condition that is not recognised decides on each turn.</summary>
    Conditional,

    /// <summary>Inside the publish, and a recognised breaker is on every way round.</summary>
    Guarded,

    /// <summary>At least one hop is queued or deferred: no stack overflows, but it may run for ever.</summary>
    Feedback,

    /// <summary>As <see cref="Feedback"/>, with a recognised breaker on every way round.</summary>
    GuardedFeedback,

    /// <summary>Only if guesses about implementations or run-time types hold. Never warned about.</summary>
    Speculative,
}
