using System;

namespace Dispatch;

/// <summary>Declares how long an observer class lives. Without it the dispatcher's default applies.</summary>
/// <remarks>Not for structs: a struct observer lives in a field of the dispatcher.</remarks>
/// <param name="lifetime">The lifetime of the observer.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ObserverAttribute(ObserverLifetime lifetime) : Attribute
{
    /// <summary>The lifetime of the observer.</summary>
    public ObserverLifetime Lifetime { get; } = lifetime;
}
