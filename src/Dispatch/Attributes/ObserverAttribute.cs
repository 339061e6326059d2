using System;

namespace Dispatch;

/// <summary>Declares how long an observer lives. Without it the dispatcher's default applies.</summary>
/// <param name="lifetime">The lifetime of the observer.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ObserverAttribute(ObserverLifetime lifetime) : Attribute
{
    /// <summary>The lifetime of the observer.</summary>
    public ObserverLifetime Lifetime { get; } = lifetime;
}
