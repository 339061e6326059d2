using System;

namespace Dispatch;

/// <summary>
/// Marks a <c>partial</c> class as a dispatcher: the generator adds to it a <c>Publish</c> or <c>PublishAsync</c> overload
/// per event that calls the observers of this assembly directly.
/// </summary>
/// <remarks>The generated members are safe to call from any thread at any time.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DispatcherAttribute : Attribute
{
    /// <summary>
    /// The lifetime of observers that do not declare one with <see cref="ObserverAttribute"/>. The default is
    /// <see cref="ObserverLifetime.Singleton"/>.
    /// </summary>
    public ObserverLifetime ObserverLifetime { get; set; }
}
