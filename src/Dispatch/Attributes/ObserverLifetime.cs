namespace Dispatch;

/// <summary>How long an observer lives.</summary>
public enum ObserverLifetime
{
    /// <summary>One instance per dispatcher, created on the first publish of an event it observes. Free per publish.</summary>
    Singleton,

    /// <summary>
    /// One instance per dependency-injection scope, taken from the container on the first publish in that scope; the
    /// dispatcher itself is then registered as scoped.
    /// </summary>
    Scoped,

    /// <summary>One instance per publish, taken from the container.</summary>
    Transient,
}
