namespace Dispatch.EventFlow.Locking;

/// <summary>What a line of the lock file states. The values sort the file.</summary>
public enum LockEntryKind
{
    /// <summary>A cycle that was looked at and is accepted.</summary>
    Cycle,

    /// <summary>An event reaches an observer.</summary>
    Handles,

    /// <summary>An observer reaches a publish.</summary>
    Publishes,
}
