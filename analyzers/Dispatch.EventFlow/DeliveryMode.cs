namespace Dispatch.EventFlow;

/// <summary>When the observers of a publish run.</summary>
public enum DeliveryMode
{
    /// <summary>Inside the publish, or awaited by it.</summary>
    Sync,

    /// <summary>Later, on another thread or from a queue.</summary>
    Queued,

    /// <summary>Later, when the unit of work is saved or the scope ends.</summary>
    Deferred,
}
