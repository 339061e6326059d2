namespace Dispatch.EventFlow;

/// <summary>What is known to end a cycle after a few turns.</summary>
public enum Breaker
{
    /// <summary>Nothing that is recognised.</summary>
    None,

    /// <summary>Returns or skips if the new value equals the stored one.</summary>
    EqualityGuard,

    /// <summary>A conditional write to a store, and nothing to do if no row was affected.</summary>
    AffectedRows,

    /// <summary>A flag or field that says that the work is going on already.</summary>
    ReentrancyFlag,

    /// <summary>A <c>silent</c> or <c>publishEvent</c> parameter that the caller does not fix.</summary>
    SilentParameter,

    /// <summary>The old and the new value in the event are compared.</summary>
    OldNewComparison,

    /// <summary>A local variable that says whether anything was changed.</summary>
    ChangedLocal,

    /// <summary>A debouncer or a buffer that coalesces.</summary>
    Debounce,

    /// <summary>A queue that drops what it holds already.</summary>
    DeduplicatingQueue,

    /// <summary>A set or store of what was handled already.</summary>
    ProcessedSet,

    /// <summary>A counter with a limit.</summary>
    DepthLimit,

    /// <summary>The event is marked as published before it is dispatched.</summary>
    MarkedPublished,

    /// <summary>A test of the type that leaves the bus's own events out.</summary>
    TypeExclusion,

    /// <summary>A method or attribute named in the options.</summary>
    Configured,
}
