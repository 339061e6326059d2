namespace Dispatch;

/// <summary>When an event that an observer publishes reaches its own observers.</summary>
public enum NestingOrder
{
    /// <summary>At once, as a call does: the observer goes on when they have run.</summary>
    DepthFirst,

    /// <summary>
    /// When all observers of the current event have run. The events wait in a queue, which the outermost publish drains until
    /// it is empty.
    /// </summary>
    BreadthFirst,
}
