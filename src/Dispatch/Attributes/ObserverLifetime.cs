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

    /// <summary>
    /// Each publish opens a dependency-injection scope of its own and disposes it when all observers have run. Observers that ask
    /// for it share that scope, as do scoped ones of the same event. The dispatcher itself stays a singleton. For events only.
    /// </summary>
    PerPublish,

    /// <summary>
    /// Each call of the observer opens a scope of its own and disposes it afterwards, so that two observers never share, say, a
    /// database context. The dispatcher itself stays a singleton. For events only.
    /// </summary>
    PerDelivery,
}
