using System;

namespace Dispatch;

/// <summary>
/// Marks a <c>partial</c> class as a dispatcher: the generator adds to it a <c>Publish</c> or <c>PublishAsync</c> overload
/// per event, up to <see cref="MaxOverloads"/> events, that calls the observers of this assembly and of the referenced assemblies directly.
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

    /// <summary>
    /// When an event that is published from inside an observer reaches its own observers. The default is
    /// <see cref="NestingOrder.DepthFirst"/>.
    /// </summary>
    public NestingOrder Nesting { get; set; }

    /// <summary>
    /// How many publishes may be inside one another, from 1, before <see cref="PublishDepthExceededException"/>. Setting it
    /// guards every event, <see cref="int.MaxValue"/> none. The default, 0, guards with a limit of 100 the events that the
    /// compiler finds on a cycle of observers that publish; the others pay nothing.
    /// </summary>
    public int MaxDepth { get; set; }

    /// <summary>
    /// How many events a dispatcher may have before it has no overload for each. The default is 200; 0 means no overloads, <see cref="int.MaxValue"/>
    /// always. Without them every event is published with the generic <c>Publish</c> and <c>PublishAsync</c>, called the same way and
    /// compiled to the same machine code. The C# compiler looks at all overloads at each call, with 1,000 for about 2 ms. Nor has the
    /// constructor a parameter then for each observer that the dispatcher can make itself.
    /// </summary>
    public int MaxOverloads { get; set; } = 200;

    /// <summary>
    /// The referenced assemblies whose observers are called, each named by any of its public types. The default,
    /// <see langword="null"/>, means every referenced assembly that has observers and no dispatcher of its own; an empty
    /// array means none. The observers of the dispatcher's own assembly are always called.
    /// </summary>
    public Type[]? Modules { get; set; }
}
